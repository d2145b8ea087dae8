export function place(wanted: number[]): { queries: number[][]; keys: number[][] } {
  const keys = wanted.map((_, word) => [word, 2 * word]);
  return { queries: wanted.map((word) => keys[word]!), keys };
}
