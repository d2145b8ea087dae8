export interface Word {
  text: string;
  place: number;
  role: "thing" | "container" | "adjective" | "other";
}

/** head is 1 or 2; one score for each word. */
export function scores(head: number, words: Word[]): number[] {
  const noun = head === 1 ? "trophy" : "suitcase"; // knows two nouns only, and no adjective
  return words.map(({ text }) => (text === noun ? 5 : 0)); // [words]
}
