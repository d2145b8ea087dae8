// Q 的各维：0 语法角色，1 语义关系，2 上下文。
// K 的各维：0 词性，1 语法功能，2 语义类别。

/** Q 的每一维，对应 K 里说同一件事的那一维。 */
export const partner: number[] = [0, 0, 0]; // 你的答案

/** 各维按新次序排列的键：第 i 个位置放第 partner[i] 维。keys [T, 3] -> [T, 3] */
export function reorder(keys: number[][], partner: number[]): number[][] {
  return keys.map((key) => key.slice(0, partner.length)); // 还是原来的次序
}

/** 换过次序之后，最大权重与印出的矩阵落在同一处的行（0 "The" …… 5 "mat"）。 */
export const agreeing: number[] = []; // 你的测量
