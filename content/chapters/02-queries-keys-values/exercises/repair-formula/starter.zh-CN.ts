import { concatenate, matmul, type Tensor } from "compute";

/**
 * 一个多头层交出去的东西。
 *
 * weights [heads, T, T], values [heads, T, dHead], wO [heads * dHead, dModel] -> [T, dModel]
 */
export function together(weights: number[][][], values: number[][][], wO: number[][]): Tensor {
  if (weights.length !== values.length) throw new RangeError("每个头要有一张权重矩阵");
  // 照印出的写法：concat([V1, V2, V3, ...]) @ W_O
  return matmul(concatenate(values, 1), wO);
}
