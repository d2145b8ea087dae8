/** a、b [头, 关系] -> a 的每个头在 b 里的搭档 */
export function matchHeads(a: number[][], b: number[][]): number[] {
  return a.map(() => b.length - 1); // 人人都配最后一个：肯定不行
}
