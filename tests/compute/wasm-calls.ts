/** Every kernel, called once at odd sizes: what wasm.test.ts runs in several ways. */
import type { AttentionSizes, Kernels } from "../../src/compute/kernels/kernels.ts";
import type { FloatArray } from "../../src/compute/tensor.ts";
import { noise } from "./kernels/engines.ts";

const float32 = (numbers: ArrayLike<number>) => Float32Array.from(numbers);

export interface Call {
  reads: FloatArray[];
  /** Lengths of what is written. */
  writes: number[];
  run(kernels: Kernels, reads: FloatArray[], writes: FloatArray[]): void;
}

const rows = { rows: 5, columns: 7 };
const wide = { rows: 2, columns: 261 };
const attentionSizes = {
  batch: 2, heads: 4, keyHeads: 2, queries: 5, keys: 9, dKey: 3, dValue: 7, scale: 0.5, causal: true,
  mask: { batch: 0, head: 0, query: 9 },
};

/** Of the attention kernels' working space, and of no other array here. */
export const spaceLength = 4000;

/** Every kernel once, at sizes that leave a rest wherever four numbers or eight columns are taken at a time. */
export function everyKernel(): Record<Exclude<keyof Kernels, "attentionSpace"> | "attention of one query", Call> {
  const next = noise(7);
  const given = (...lengths: number[]) => lengths.map((length) => float32(next(length)));
  const steps = { batch: 0, row: 7, column: 1 };
  const places = [float32([3, 0, 6, 6, 1])];
  const positive = (x: FloatArray) => x.map((entry) => Math.abs(entry) + 0.1);
  const adamStart = given(11, 11, 11).map((x, i) => (i === 2 ? positive(x) : x));
  const attention = (sizes: AttentionSizes): Call => ({
    reads: given(2 * sizes.queries * 12, 2 * 9 * 6, 2 * 9 * 14, sizes.queries * 9),
    writes: [2 * sizes.queries * 28, 2 * 4 * sizes.queries * 9, spaceLength],
    run: (kernels, [q, k, v, mask], [out, weights, space]) =>
      kernels.attention(sizes, q!, k!, v!, mask!, out!, weights!, space!),
  });
  return {
    matmul: {
      reads: given(5 * 7, 7 * 9, 9), writes: [45],
      run: (kernels, [a, b, bias], [out]) => kernels.matmul(
        { batch: 1, rows: 5, inner: 7, columns: 9, a: steps, b: { ...steps, row: 9 } }, a!, b!, bias!, out!,
      ),
    },
    add: { reads: given(35, 7), writes: [35], run: (kernels, [a, b], [out]) => kernels.add(a!, b!, out!) },
    sumRows: { reads: given(35), writes: [7], run: (kernels, [x], [out]) => kernels.sumRows(rows, x!, out!) },
    exp: { reads: given(35), writes: [35], run: (kernels, [x], [out]) => kernels.exp(x!, out!) },
    relu: { reads: given(35), writes: [35], run: (kernels, [x], [out]) => kernels.relu(x!, out!) },
    reluBackward: {
      reads: given(35, 35), writes: [35], run: (kernels, [y, dy], [dx]) => kernels.reluBackward(y!, dy!, dx!),
    },
    softmax: { reads: given(522), writes: [522], run: (kernels, [x], [out]) => kernels.softmax(wide, x!, out!) },
    softmaxBackward: {
      reads: given(35, 35), writes: [35], run: (kernels, [y, dy], [dx]) => kernels.softmaxBackward(rows, y!, dy!, dx!),
    },
    logSumExp: { reads: given(522), writes: [2], run: (kernels, [x], [out]) => kernels.logSumExp(wide, x!, out!) },
    crossEntropy: {
      reads: [...given(35), ...places], writes: [1, 35],
      run: (kernels, [logits, targets], [loss, probabilities]) =>
        kernels.crossEntropy(rows, logits!, targets!, loss!, probabilities!),
    },
    crossEntropyBackward: {
      reads: [...given(35, 1), ...places], writes: [35],
      run: (kernels, [probabilities, dLoss, targets], [dLogits]) =>
        kernels.crossEntropyBackward(rows, probabilities!, targets!, dLoss!, dLogits!),
    },
    norm: {
      reads: given(35, 7, 7), writes: [35, 35, 5],
      run: (kernels, [x, gain, bias], [out, normalized, inverseRoot]) => kernels.norm(
        { ...rows, epsilon: 1e-5, centered: true }, x!, gain!, bias!, out!, normalized!, inverseRoot!,
      ),
    },
    normBackward: {
      reads: given(35, 35, 5, 7), writes: [35, 7, 7],
      run: (kernels, [dOut, normalized, inverseRoot, gain], [dx, dGain, dBias]) => kernels.normBackward(
        { ...rows, epsilon: 1e-5, centered: true }, dOut!, normalized!, inverseRoot!, gain!, dx!, dGain!, dBias!,
      ),
    },
    attention: attention(attentionSizes),
    "attention of one query": attention({ ...attentionSizes, queries: 1 }),
    attentionBackward: {
      reads: given(2 * 5 * 12, 2 * 9 * 6, 2 * 9 * 14, 2 * 4 * 45, 2 * 5 * 28), writes: [120, 108, 252, spaceLength],
      run: (kernels, [q, k, v, weights, dOut], [dQ, dK, dV, space]) => kernels.attentionBackward(
        { ...attentionSizes, causal: false }, q!, k!, v!, weights!, dOut!, dQ!, dK!, dV!, space!,
      ),
    },
    embedding: {
      reads: [...given(49), ...places], writes: [35],
      run: (kernels, [table, indices], [out]) => kernels.embedding(rows, table!, indices!, out!),
    },
    embeddingBackward: {
      reads: [...given(35), ...places], writes: [49],
      run: (kernels, [dOut, indices], [dTable]) => kernels.embeddingBackward(rows, indices!, dOut!, dTable!),
    },
    adam: {
      reads: [float32([0.1]), float32([0.3, 0.2]), ...given(11)], writes: [11, 11, 11],
      run: (kernels, [rate, corrections, g], [p, m, v]) => {
        [p, m, v].forEach((array, i) => array!.set(adamStart[i]!));
        const sizes = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8 };
        kernels.adam(sizes, rate!, corrections!, g!, p!, m!, v!);
      },
    },
  };
}

/** How an engine gets an array with these numbers. */
export type MakeArray = (numbers: FloatArray) => FloatArray;

/** Runs a call on arrays made by `array`; what it wrote, without the working space of attention. */
export function results({ reads, writes, run }: Call, kernels: Kernels, array: MakeArray): FloatArray[] {
  const made = writes.map((length) => array(new Float32Array(length).fill(NaN)));
  run(kernels, reads.map(array), made);
  return made.filter((one) => one.length !== spaceLength).map((one) => one.slice());
}
