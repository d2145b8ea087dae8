import { concatenate, matmul, transpose, type Tensor } from "compute";

export function together(weights: number[][][], values: number[][][], wO: number[][]): Tensor {
  const mixed = values.map((head, i) => matmul(transpose(weights[i]!), head));
  return matmul(concatenate(mixed, 1), wO);
}
