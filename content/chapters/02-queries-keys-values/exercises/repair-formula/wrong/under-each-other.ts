import { concatenate, matmul, type Tensor } from "compute";

export function together(weights: number[][][], values: number[][][], wO: number[][]): Tensor {
  const mixed = values.map((head, i) => matmul(weights[i]!, head));
  return matmul(concatenate(mixed, 0), wO);
}
