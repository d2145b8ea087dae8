export type Relation = "agreement" | "coreference" | "recall";

export const breaks: Record<"1-4" | "2-2" | "2-4", Relation[]> = {
  "1-4": ["agreement"],
  "2-2": ["coreference"],
  "2-4": [],
};
