import { concatenate, matmul, mean, stack, type Tensor } from "compute";

export function together(weights: number[][][], values: number[][][], wO: number[][]): Tensor {
  const average = mean(stack(values.map((head, i) => matmul(weights[i]!, head))), { axis: 0 }); // [T, dHead]
  return matmul(concatenate(values.map(() => average), 1), wO);
}
