import { concatenate, matmul, type Tensor } from "compute";

export function together(weights: number[][][], values: number[][][], wO: number[][]): Tensor {
  return matmul(weights[0]!, matmul(concatenate(values, 1), wO));
}
