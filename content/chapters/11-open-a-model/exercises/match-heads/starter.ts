/** a, b [heads, relations] -> for each head of a the index of its partner */
export function matchHeads(a: number[][], b: number[][]): number[] {
  return a.map(() => b.length - 1); // everybody the last one: surely not
}
