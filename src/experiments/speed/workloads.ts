/**
 * What the benchmark measures: the same work on every engine and, by `npm run bench`, in other libraries.
 * A64, A128: multi-head attention forward and backward. FA64, FA128: forward only. B, B128: a training step of a
 * causal transformer. P: that step at the size of this course's pages. C64 ... C1024: a matrix product. D: softmax
 * of 1024 rows of 1024.
 */
import {
  adam, add, jit, multiHeadAttention, multiHeadParameters, multiply, noGrad, parametersOf, random, slice, tensor,
  type Tensor,
} from "../../compute/index.ts";
import { createWorkspace } from "../../compute/kernels/index.ts";
import { createLanguageModel, languageLoss } from "./language-model.ts";

export interface Workload {
  /** Millions of additions and multiplications in one run. */
  megaflops: number;
  /** Does the work once and gives a number that depends on it (a training step: its loss). */
  run(): number;
}

export interface AttentionShape {
  dModel: number;
  heads: number;
  length: number;
  batch: number;
}

export interface StepShape extends AttentionShape {
  vocabulary: number;
  /**
   * The batch is cut into so many parts, one after another, whose gradients add up: the same step, but what it works
   * on stays small enough for the processor's caches. `partsFor` unless said.
   */
  parts?: number;
}

const A64 = { dModel: 64, heads: 8, length: 32, batch: 32 };
const A128 = { dModel: 128, heads: 8, length: 64, batch: 32 };
const PAGE = { dModel: 32, heads: 4, length: 16, batch: 16 };

/** The workloads by name, each made anew on the engine at work. */
export const workloads: Readonly<Record<string, () => Workload>> = {
  A64: () => attentionBothWays(A64),
  A128: () => attentionBothWays(A128),
  FA64: () => attentionForward(A64),
  FA128: () => attentionForward(A128),
  P: () => trainingStep({ ...PAGE, vocabulary: 64 }),
  B: () => trainingStep({ ...A64, vocabulary: 64 }),
  B128: () => trainingStep({ ...A128, vocabulary: 64 }),
  ...Object.fromEntries([64, 128, 256, 512, 1024].map((n) => [`C${n}`, () => matrixProduct(n)])),
  D: () => softmaxRows(1024, 1024),
};

/** Forward and backward from a given gradient of the output, by x and by all parameters. */
export function attentionBothWays(shape: AttentionShape): Workload {
  const { x, parameters, chance } = attentionOf(shape);
  const dOutput = chance.normals(x.shape);
  const input = tensor(x, { requiresGrad: true });
  const leaves = [input, ...parametersOf(parameters)];
  const step = jit(() => {
    const { output } = multiHeadAttention(input, parameters, { heads: shape.heads });
    output.backward(dOutput);
  });
  const run = () => {
    for (const leaf of leaves) leaf.grad = null;
    step();
    return parameters.output.grad!.data[0]!;
  };
  return { megaflops: 3 * attentionMegaflops(shape), run };
}

export function attentionForward(shape: AttentionShape): Workload {
  const { x, parameters } = attentionOf(shape);
  const forward = jit(() => noGrad(() => multiHeadAttention(x, parameters, { heads: shape.heads }).output));
  return { megaflops: attentionMegaflops(shape), run: () => forward().data[0]! };
}

function attentionOf({ dModel, heads, length, batch }: AttentionShape) {
  const chance = random(1);
  const parameters = multiHeadParameters(chance, { dModel, heads, bias: true });
  return { x: chance.normals([batch, length, dModel]), parameters, chance };
}

/** One step of Adam on a fixed batch; the gradients of its parts add up. */
export function trainingStep({ parts, ...shape }: StepShape): Workload {
  const { heads, length, batch, vocabulary } = shape;
  const count = parts ?? partsFor(shape);
  const chance = random(1);
  const model = createLanguageModel(chance, { ...shape, layers: 1 });
  const optimizer = adam(model);
  const draw = () => tensor(Array.from({ length: batch }, () => Array.from({ length }, () => chance.integer(vocabulary))));
  const [tokens, targets] = [draw(), draw()];
  const step = jit((x: Tensor, y: Tensor) => {
    const targetsOf = partsOf(y, count);
    const losses = partsOf(x, count).map((part, i) => {
      const loss = multiply(languageLoss(model, part, targetsOf[i]!, heads), 1 / count);
      loss.backward();
      return loss;
    });
    const loss = losses.reduce((sum, one) => add(sum, one));
    optimizer.step();
    optimizer.zeroGrad();
    return loss;
  });
  return { megaflops: stepMegaflops(shape), run: () => step(tokens, targets).item() };
}

/**
 * In how many parts a step takes its batch: as few as keep a part at 128 positions for d_model 64 and more, and at
 * proportionally more below, so that what it works on stays in the processor's second cache.
 */
export function partsFor({ dModel, length, batch }: AttentionShape): number {
  const most = 128 * Math.max(1, 64 / dModel);
  const divisors = Array.from({ length: batch }, (_, i) => i + 1).filter((parts) => batch % parts === 0);
  return divisors.find((parts) => (batch * length) / parts <= most) ?? batch;
}

function partsOf(x: Tensor, parts: number): Tensor[] {
  const size = x.shape[0]! / parts;
  return Array.from({ length: parts }, (_, i) => slice(x, 0, i * size, (i + 1) * size));
}

export function matrixProduct(n: number): Workload {
  const { kernels, floats } = createWorkspace(3 * n * n);
  const [a, b, c] = [0, 1, 2].map((i) => floats.subarray(i * n * n, (i + 1) * n * n)) as [Float32Array, Float32Array, Float32Array];
  fillNormal(a, b);
  const steps = { batch: n * n, row: n, column: 1 };
  const sizes = { batch: 1, rows: n, inner: n, columns: n, a: steps, b: steps };
  const run = () => {
    kernels.matmul(sizes, a, b, null, c);
    return c[0]!;
  };
  return { megaflops: (2 * n ** 3) / 1e6, run };
}

export function softmaxRows(rows: number, columns: number): Workload {
  const { kernels, floats } = createWorkspace(2 * rows * columns);
  const [x, out] = [floats.subarray(0, rows * columns), floats.subarray(rows * columns)];
  fillNormal(x);
  const run = () => {
    kernels.softmax({ rows, columns }, x, out);
    return out[0]!;
  };
  return { megaflops: (5 * rows * columns) / 1e6, run };
}

function fillNormal(...arrays: Float32Array[]): void {
  const chance = random(1);
  for (const array of arrays) array.set(chance.normals(array.length).data);
}

/** Four projections, scores, and weighted values; a multiplication with its addition counts as two. */
export function attentionMegaflops({ dModel, length, batch }: AttentionShape): number {
  const positions = batch * length;
  return (2 * positions * (4 * dModel * dModel + 2 * length * dModel)) / 1e6;
}

/** Forward and backward (three times forward) of one block and the readout. */
export function stepMegaflops({ dModel, length, batch, vocabulary }: Omit<StepShape, "parts">): number {
  const positions = batch * length;
  const multiplications = positions * (12 * dModel * dModel + 2 * length * dModel + dModel * vocabulary);
  return (3 * 2 * multiplications) / 1e6;
}
