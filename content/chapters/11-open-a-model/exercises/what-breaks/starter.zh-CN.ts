export type Relation = "agreement" | "coreference" | "recall";

/** 每个头单独删去时，受损的是哪些关系。 */
export const breaks: Record<"1-4" | "2-2" | "2-4", Relation[]> = {
  "1-4": ["agreement", "coreference", "recall"],
  "2-2": [],
  "2-4": ["agreement"],
};
