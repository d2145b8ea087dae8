/**
 * 峰值落在来源上的中文词所占的比例。
 * weights [T + 1, S]：解码器每读入一个词就有一行：
 *   开始符、词 0、……、词 T - 1
 * gold [T]：第 t 个中文词来自哪一列
 */
export function alignment(weights: number[][], gold: number[]): number {
  return weights.length - gold.length; // 还没写
}
