/** One query and one key for each of n words. wanted [n]; both results [n, 2] */
export function place(wanted: number[]): { queries: number[][]; keys: number[][] } {
  const keys = wanted.map((_, word) => [word, 0]); // all in a row: will this do?
  const queries = wanted.map((word) => keys[word]!);
  return { queries, keys };
}
