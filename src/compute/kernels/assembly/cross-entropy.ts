// Softmax and the mean of -log(probability of the target), row by row.
import { expRow } from "./exp";
import { inverseOf, scaleRow, shiftOf } from "./softmax";

export function crossEntropy(
  rows: i32, columns: i32, logits: usize, targets: usize, loss: usize, probabilities: usize,
): void {
  const step = <usize>columns << 2;
  let total: f64 = 0;
  for (let row = 0; row < rows; row++) {
    const shift = shiftOf(columns, logits);
    const sum = expRow(columns, logits, shift, probabilities);
    scaleRow(columns, inverseOf(sum), probabilities, probabilities);
    // log(sum) - (logit - shift), which stays finite where the probability rounds to 0.
    const logit = load<f32>(logits + (<usize>load<f32>(targets) << 2));
    total += Mathf.log(sum) - (logit - shift);
    logits += step;
    probabilities += step;
    targets += 4;
  }
  store<f32>(loss, <f32>(total / rows));
}

export function crossEntropyBackward(
  rows: i32, columns: i32, probabilities: usize, targets: usize, dLoss: usize, dLogits: usize,
): void {
  const factor = load<f32>(dLoss) / <f32>rows;
  for (; rows > 0; rows--) {
    scaleRow(columns, factor, probabilities, dLogits);
    const target = dLogits + (<usize>load<f32>(targets) << 2);
    store<f32>(target, load<f32>(target) - factor);
    probabilities += <usize>columns << 2;
    dLogits += <usize>columns << 2;
    targets += 4;
  }
}
