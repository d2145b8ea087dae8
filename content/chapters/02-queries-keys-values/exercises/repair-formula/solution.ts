import { concatenate, matmul, type Tensor } from "compute";

export function together(weights: number[][][], values: number[][][], wO: number[][]): Tensor {
  const mixed = values.map((head, i) => matmul(weights[i]!, head)); // each [T, dHead]
  return matmul(concatenate(mixed, 1), wO);
}
