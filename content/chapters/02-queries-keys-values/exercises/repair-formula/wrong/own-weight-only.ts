import { concatenate, matmul, type Tensor } from "compute";

export function together(weights: number[][][], values: number[][][], wO: number[][]): Tensor {
  const scaled = values.map((head, i) => head.map((value, t) => value.map((x) => weights[i]![t]![t]! * x)));
  return matmul(concatenate(scaled, 1), wO);
}
