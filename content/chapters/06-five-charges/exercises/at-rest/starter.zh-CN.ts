/** 四个任务对一个头的要求。 */
export const gradients: number[][] = [ // [4 个任务, 3 个分量]
  [1, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

/** k 个一样长、和为零的梯度，在所有配对上的平均余弦。 */
export function meanCosine(k: number): number {
  return k; // 你的公式
}
