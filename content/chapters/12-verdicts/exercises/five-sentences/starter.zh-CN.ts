export interface Run { questions: number; heads: number; layers?: number; dHead?: number; ask?: "all" | "one" }

export type Sentence = "averages" | "heads" | "width" | "turns" | "depth";

/** 每句话配一次训练。眼下这五次都一样，什么也证明不了。 */
export const evidence: Record<Sentence, Run> = {
  averages: { questions: 1, heads: 2 },
  heads: { questions: 1, heads: 2 },
  width: { questions: 1, heads: 2 },
  turns: { questions: 1, heads: 2 },
  depth: { questions: 1, heads: 2 },
};
