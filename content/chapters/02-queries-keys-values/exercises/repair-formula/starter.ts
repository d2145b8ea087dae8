import { concatenate, matmul, type Tensor } from "compute";

/**
 * What a multi-head layer hands on.
 *
 * weights [heads, T, T], values [heads, T, dHead], wO [heads * dHead, dModel] -> [T, dModel]
 */
export function together(weights: number[][][], values: number[][][], wO: number[][]): Tensor {
  if (weights.length !== values.length) throw new RangeError("one matrix of weights for each head");
  // As printed: concat([V1, V2, V3, ...]) @ W_O
  return matmul(concatenate(values, 1), wO);
}
