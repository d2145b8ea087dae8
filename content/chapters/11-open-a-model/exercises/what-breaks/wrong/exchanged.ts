export type Relation = "agreement" | "coreference" | "recall";

export const breaks: Record<"1-4" | "2-2" | "2-4", Relation[]> = {
  "1-4": ["coreference", "recall"],
  "2-2": ["agreement"],
  "2-4": [],
};
