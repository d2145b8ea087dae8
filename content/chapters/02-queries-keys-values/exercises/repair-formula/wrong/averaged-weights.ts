import { concatenate, matmul, mean, type Tensor } from "compute";

export function together(weights: number[][][], values: number[][][], wO: number[][]): Tensor {
  const common = mean(weights, { axis: 0 }); // [T, T]
  return matmul(concatenate(values.map((head) => matmul(common, head)), 1), wO);
}
