import type { FloatArray } from "../../tensor.ts";
import type { NormSizes } from "../kernels.ts";
import { Scratch } from "./scratch.ts";

/**
 * Of each row x: normalized = (x - mean) / sqrt(variance + epsilon), out = normalized * gain + bias.
 * Not `centered`, the mean stays in and the mean square takes the place of the variance.
 * Sources: Ba, Kiros & Hinton 2016, "Layer normalization"; Zhang & Sennrich 2019, "Root mean square layer
 * normalization".
 *
 * x, out, normalized [rows, columns], gain, bias [columns], inverseRoot 1 / sqrt(variance + epsilon) [rows]
 */
export function norm(
  { rows, columns, epsilon, centered }: NormSizes, x: FloatArray, gain: FloatArray, bias: FloatArray | null,
  out: FloatArray, normalized: FloatArray, inverseRoot: FloatArray,
): void {
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    const center = centered ? mean(x, start, columns) : 0;
    const inverse = 1 / Math.sqrt(meanSquare(x, start, columns, center) + epsilon);
    inverseRoot[row] = inverse;
    for (let j = 0; j < columns; j++) {
      const entry = (x[start + j]! - center) * inverse;
      normalized[start + j] = entry;
      out[start + j] = entry * gain[j]! + (bias === null ? 0 : bias[j]!);
    }
  }
}

/**
 * With g = dOut * gain, the gradient by `normalized`: moving one entry of x also moves the row's mean and root, so
 *
 *     dx = inverseRoot * (g - mean(g) - normalized * mean(g * normalized)),   without mean(g) if not centered
 *
 * dOut, normalized, dx [rows, columns]; dGain and dBias [columns] add up dOut * normalized and dOut over the rows.
 */
export function normBackward(
  { rows, columns, centered }: NormSizes, dOut: FloatArray, normalized: FloatArray, inverseRoot: FloatArray,
  gain: FloatArray, dx: FloatArray, dGain: FloatArray, dBias: FloatArray | null,
): void {
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    let sumG = 0;
    let sumGNormalized = 0;
    for (let j = 0; j < columns; j++) {
      const g = dOut[start + j]! * gain[j]!;
      sumG += g;
      sumGNormalized += g * normalized[start + j]!;
    }
    const meanG = centered ? sumG / columns : 0;
    const meanGNormalized = sumGNormalized / columns;
    for (let j = 0; j < columns; j++) {
      const g = dOut[start + j]! * gain[j]!;
      dx[start + j] = inverseRoot[row]! * (g - meanG - normalized[start + j]! * meanGNormalized);
    }
  }
  parameterGradients(rows, columns, dOut, normalized, dGain, dBias);
}

function parameterGradients(
  rows: number, columns: number, dOut: FloatArray, normalized: FloatArray, dGain: FloatArray, dBias: FloatArray | null,
): void {
  const gains = gainSums.zeros(columns);
  const biases = biasSums.zeros(columns);
  for (let row = 0, place = 0; row < rows; row++) {
    for (let j = 0; j < columns; j++, place++) {
      gains[j]! += dOut[place]! * normalized[place]!;
      biases[j]! += dOut[place]!;
    }
  }
  for (let j = 0; j < columns; j++) {
    dGain[j] = gains[j]!;
    if (dBias !== null) dBias[j] = biases[j]!;
  }
}

const gainSums = new Scratch();
const biasSums = new Scratch();

function mean(x: FloatArray, start: number, length: number): number {
  let sum = 0;
  for (let i = start; i < start + length; i++) sum += x[i]!;
  return sum / length;
}

/** The mean of (x - center)². */
function meanSquare(x: FloatArray, start: number, length: number, center: number): number {
  let sum = 0;
  for (let i = start; i < start + length; i++) sum += (x[i]! - center) * (x[i]! - center);
  return sum / length;
}
