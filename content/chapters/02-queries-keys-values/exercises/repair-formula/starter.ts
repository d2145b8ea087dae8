import { concatenate, matmul, type Tensor } from "compute";

type Matrix = number[][];

/**
 * What a multi-head layer hands on, [T, dModel].
 * weights [heads, T, T], values [heads, T, dHead],
 * wO [heads * dHead, dModel]
 */
export function together(
  weights: Matrix[], values: Matrix[], wO: Matrix,
): Tensor {
  if (weights.length === 0) throw new RangeError("heads?");
  // As printed: concat([V1, V2, V3, ...]) @ W_O
  return matmul(concatenate(values, 1), wO);
}
