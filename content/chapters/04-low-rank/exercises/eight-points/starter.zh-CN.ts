/** n 个词，每个词一个查询、一个键。wanted [n]；两个结果都是 [n, 2] */
export function place(wanted: number[]): { queries: number[][]; keys: number[][] } {
  const keys = wanted.map((_, word) => [word, 0]); // 排成一排：这样行吗？
  const queries = wanted.map((word) => keys[word]!);
  return { queries, keys };
}
