export interface Run { questions: number; heads: number; layers?: number; dHead?: number; ask?: "all" | "one" }

export type Sentence = "averages" | "heads" | "width" | "turns" | "depth";

/** One run for each sentence. These all say the same, and nothing about it. */
export const evidence: Record<Sentence, Run> = {
  averages: { questions: 1, heads: 2 },
  heads: { questions: 1, heads: 2 },
  width: { questions: 1, heads: 2 },
  turns: { questions: 1, heads: 2 },
  depth: { questions: 1, heads: 2 },
};
