export type Relation = "agreement" | "coreference" | "recall";

/** For each head the relations that suffer when it alone is deleted. */
export const breaks: Record<"1-4" | "2-2" | "2-4", Relation[]> = {
  "1-4": ["agreement", "coreference", "recall"],
  "2-2": [],
  "2-4": ["agreement"],
};
