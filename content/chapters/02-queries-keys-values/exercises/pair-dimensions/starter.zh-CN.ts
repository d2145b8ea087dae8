// Q：0 语法角色，1 语义关系，2 上下文
// K：0 词性，1 语法功能，2 语义类别

/** Q 的每一维，对应 K 里说同一件事的那一维。 */
export const partner: number[] = [0, 0, 0]; // 你的答案

/** 第 i 个位置放第 partner[i] 维。keys [T, 3] -> [T, 3] */
export function reorder(keys: number[][], partner: number[]) {
  const dimensions = partner.length;
  return keys.map((key) => key.slice(0, dimensions)); // 还是原来的次序
}

/** 换过次序之后对得上的行（0："The"，……5："mat"）。 */
export const agreeing: number[] = []; // 你的测量
