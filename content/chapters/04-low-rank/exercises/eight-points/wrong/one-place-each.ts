export function place(wanted: number[]): { queries: number[][]; keys: number[][] } {
  const at = (word: number) => wanted.map((_, place) => (place === word ? 4 : 0));
  return { queries: wanted.map(at), keys: wanted.map((_, word) => at(word)) };
}
