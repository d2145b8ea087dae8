/** The formulas of the kernels once more, in float64 and as they stand in the papers: slow, and nothing else. */
import type { AttentionSizes, MatmulSizes } from "../../../src/compute/kernels/kernels.ts";

type Numbers = ArrayLike<number>;

/** A flat [rows, columns] array as a list of rows. */
export function rowsOf(x: Numbers, rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => x[i * columns + j]!));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, entry) => total + entry, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

/** out_nij = start_nij + sum_k a_nik b_nkj, and how large the numbers were that were added up. */
export function matmul(
  { batch, rows, inner, columns, a: aSteps, b: bSteps }: MatmulSizes, a: Numbers, b: Numbers, start: Numbers | null,
): { out: number[]; magnitude: number[] } {
  const [out, magnitude]: [number[], number[]] = [[], []];
  for (let n = 0; n < batch; n++) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const row = start === null || start.length === columns ? 0 : (n * rows + i) * columns;
        const terms = Array.from({ length: inner }, (_, k) => {
          const left = a[n * aSteps.batch + i * aSteps.row + k * aSteps.column]!;
          return left * b[n * bSteps.batch + k * bSteps.row + j * bSteps.column]!;
        });
        if (start !== null) terms.push(start[row + j]!);
        out.push(sum(terms));
        magnitude.push(sum(terms.map(Math.abs)));
      }
    }
  }
  return { out, magnitude };
}

/** exp(x_i) / sum_j exp(x_j); the largest entry is taken off above and below the line. */
export function softmax(row: readonly number[]): number[] {
  if (row.every((entry) => entry === -Infinity)) return row.map(() => 0);
  const most = Math.max(...row);
  const total = sum(row.map((entry) => Math.exp(entry - most)));
  return row.map((entry) => Math.exp(entry - most) / total);
}

/** log(sum_j exp(x_j)) */
export function logSumExp(row: readonly number[]): number {
  const most = Math.max(...row);
  if (Math.abs(most) === Infinity) return most;
  return most + Math.log(sum(row.map((entry) => Math.exp(entry - most))));
}

/** The mean of -log(softmax(row)[target]). */
export function crossEntropy(logits: readonly number[][], targets: Numbers): number {
  return mean(logits.map((row, i) => logSumExp(row) - row[targets[i]!]!));
}

export interface Normed {
  out: number[];
  normalized: number[];
  inverseRoot: number[];
}

/** normalized = (x - mean) / sqrt(mean((x - mean)²) + epsilon), without the mean if not centered. */
export function norm(
  x: readonly number[][], gain: Numbers, bias: Numbers | null, epsilon: number, centered: boolean,
): Normed {
  const rows = x.map((row) => {
    const moved = centered ? row.map((entry) => entry - mean(row)) : row;
    const inverseRoot = 1 / Math.sqrt(mean(moved.map((entry) => entry ** 2)) + epsilon);
    return { inverseRoot, normalized: moved.map((entry) => entry * inverseRoot) };
  });
  return {
    inverseRoot: rows.map((row) => row.inverseRoot),
    normalized: rows.flatMap((row) => row.normalized),
    out: rows.flatMap((row) => row.normalized.map((entry, j) => entry * gain[j]! + (bias?.[j] ?? 0))),
  };
}

/** softmax(Q Kᵀ scale) V for each example and head; a closed score is -Infinity. */
export function attention(
  sizes: AttentionSizes, queries: Numbers, keys: Numbers, values: Numbers, mask: Numbers | null,
): { out: Float64Array; weights: Float64Array } {
  const { batch, heads, keyHeads, queries: Tq, keys: Tk, dKey, dValue, scale } = sizes;
  const out = new Float64Array(batch * Tq * heads * dValue);
  const weights = new Float64Array(batch * heads * Tq * Tk);
  for (let n = 0; n < batch; n++) {
    for (let h = 0; h < heads; h++) {
      const K = Math.floor((h * keyHeads) / heads);
      const q = (i: number, d: number) => queries[((n * Tq + i) * heads + h) * dKey + d]!;
      const k = (j: number, d: number) => keys[((n * Tk + j) * keyHeads + K) * dKey + d]!;
      const v = (j: number, d: number) => values[((n * Tk + j) * keyHeads + K) * dValue + d]!;
      for (let i = 0; i < Tq; i++) {
        const score = (j: number) => scale * sum(times(dKey, (d) => q(i, d) * k(j, d)));
        const scores = times(Tk, (j) => (isOpen(sizes, mask, n, h, i, j) ? score(j) : -Infinity));
        const row = softmax(scores);
        weights.set(row, ((n * heads + h) * Tq + i) * Tk);
        const average = times(dValue, (d) => sum(row.map((weight, j) => weight * v(j, d))));
        out.set(average, ((n * Tq + i) * heads + h) * dValue);
      }
    }
  }
  return { out, weights };
}

function isOpen(sizes: AttentionSizes, mask: Numbers | null, n: number, h: number, i: number, j: number): boolean {
  if (sizes.causal && j > i + sizes.keys - sizes.queries) return false;
  return mask === null || mask[n * sizes.mask.batch + h * sizes.mask.head + i * sizes.mask.query + j] !== 0;
}

function times(count: number, entry: (i: number) => number): number[] {
  return Array.from({ length: count }, (_, i) => entry(i));
}
