export interface Run { questions: number; heads: number; layers?: number; dHead?: number; ask?: "all" | "one" }

export type Sentence = "averages" | "heads" | "width" | "turns" | "depth";

export const evidence: Record<Sentence, Run> = {
  averages: { questions: 4, heads: 1 },
  heads: { questions: 4, heads: 4 },
  width: { questions: 4, heads: 1, dHead: 120 },
  turns: { questions: 4, heads: 1, ask: "one" },
  depth: { questions: 2, heads: 1, layers: 2 },
};
