export function place(wanted: number[]): { queries: number[][]; keys: number[][] } {
  const n = wanted.length;
  const at = (word: number) => {
    const angle = (2 * Math.PI * word) / n;
    return [8 * Math.cos(angle), 8 * Math.sin(angle)];
  };
  return { queries: wanted.map(at), keys: wanted.map((_, word) => at(word)) };
}
