import type { FloatArray } from "../../tensor.ts";
import type { RowSizes } from "../kernels.ts";
import { logSumExpRow, softmaxRow } from "./softmax.ts";

/**
 * loss = mean_i -log(p_i,target(i)) with p = softmax(z), in nats. Written as logSumExp(z_i) - z_i,target(i), it takes
 * no logarithm of a tiny number. logits z [rows, columns], targets [rows] -> loss [1], probabilities p [rows, columns]
 */
export function crossEntropy(
  { rows, columns }: RowSizes, logits: FloatArray, targets: FloatArray, loss: FloatArray, probabilities: FloatArray,
): void {
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    softmaxRow(logits, start, probabilities, start, columns);
    total += logSumExpRow(logits, start, columns) - logits[start + targets[row]!]!;
  }
  loss[0] = total / rows;
}

/** dloss / dz_ij = (p_ij - 1[j = target(i)]) / rows, times the gradient by the loss. -> dLogits [rows, columns] */
export function crossEntropyBackward(
  { rows, columns }: RowSizes, probabilities: FloatArray, targets: FloatArray, dLoss: FloatArray, dLogits: FloatArray,
): void {
  const share = dLoss[0]! / rows;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let i = start; i < start + columns; i++) dLogits[i] = probabilities[i]! * share;
    const target = start + targets[row]!;
    dLogits[target] = (probabilities[target]! - 1) * share;
  }
}
