export interface Word { text: string; place: number; role: "other" | "thing" | "container" | "adjective" }

export function scores(head: number, words: Word[]): number[] {
  const silencedBy = head === 1 ? ["small", "heavy"] : ["big"];
  return words.map((word) => {
    if (silencedBy.includes(word.text)) return 20;
    return word.role === (head === 1 ? "thing" : "container") ? 10 : 0;
  });
}
