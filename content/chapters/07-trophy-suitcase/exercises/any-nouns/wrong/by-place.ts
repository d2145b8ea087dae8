export interface Word { text: string; place: number; role: "other" | "thing" | "container" | "adjective" }

export function scores(head: number, words: Word[]): number[] {
  const silencedBy = head === 1 ? ["small"] : ["big", "heavy"];
  return words.map((word) => {
    if (silencedBy.includes(word.text)) return 20;
    return word.place === (head === 1 ? 1 : 6) ? 10 : 0;
  });
}
