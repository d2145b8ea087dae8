/**
 * Does a dimension of queries and keys mean something? Q Kᵀ = (Q R)(K R⁻ᵀ)ᵀ for every invertible R: other numbers in
 * every row, the same attention. So neither a row nor a dimension can be read off the numbers alone. The queries and
 * keys are those that S2.3 prints; R is drawn by chance. One report, at once.
 */
import {
  attentionWeights, divide, matmul, multiply, random, subtract, svd, tensor, transpose, type Tensor, type TensorLike,
} from "../compute/index.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import { checkChoice, filled } from "./options.ts";
import { printedVectors } from "./printed/vectors.ts";

export interface BasisOptions {
  /** "any": entries of R are normal. "rotation": lengths and angles stay (a reflection may be in it). */
  transform?: "any" | "rotation";
  seed?: number;
}

export interface BasisReport extends Report {
  /** R. [dHead, dHead] */
  transform: number[][];
  /** Q R and K R⁻ᵀ. [T, dHead] */
  queries: number[][];
  keys: number[][];
  /** Attention before and after. [T, T] */
  before: number[][];
  after: number[][];
  /** The largest difference of a weight, and of an entry of the queries or the keys. */
  attentionDifference: number;
  entryChange: number;
}

export function* trainBasis(options: BasisOptions = {}): Generator<BasisReport, void> {
  const { transform, seed } = toSettings(options);
  const [q, k] = [printedVectors.Q, printedVectors.K].map(({ vectors }) => exact(vectors)) as [Tensor, Tensor];
  const r = drawTransform(seed, q.shape.at(-1)!, transform);
  const [queries, keys] = [matmul(q, r.transform), matmul(k, r.inverseTransposed)];
  const [before, after] = [attentionWeights(q, k), attentionWeights(queries, keys)];
  yield {
    step: 1, steps: 1, done: true,
    transform: r.transform.toArray(), queries: queries.toArray(), keys: keys.toArray(),
    before: before.toArray(), after: after.toArray(),
    attentionDifference: largestDifference(before, after),
    entryChange: Math.max(largestDifference(queries, q), largestDifference(keys, k)),
  };
}

/** One change of basis. */
export function runBasis(options: BasisOptions = {}): BasisReport {
  return runToEnd(basis, options);
}

export const basis: Experiment<BasisOptions, BasisReport> = {
  name: "basis",
  settings: toSettings,
  train: trainBasis,
  numbers: ({ attentionDifference, entryChange }) => ({ attentionDifference, entryChange }),
};

function toSettings(options: BasisOptions): Required<BasisOptions> {
  const settings = filled<Required<BasisOptions>>({ transform: "any", seed: 1 }, options);
  checkChoice("basis", "transform", settings.transform, ["any", "rotation"]);
  return settings;
}

/** R = U S Vᵀ of a normal matrix, so that R⁻ᵀ = U S⁻¹ Vᵀ; a rotation is U Vᵀ, its own inverse transposed. */
function drawTransform(seed: number, dHead: number, transform: "any" | "rotation") {
  const { u, singularValues, v } = svd(exact(random(seed).normals([dHead, dHead]).toArray()));
  const stretch = exact(transform === "any" ? singularValues : singularValues.map(() => 1));
  const [left, right] = [exact(u.toArray()), transpose(exact(v.toArray()))];
  return {
    transform: matmul(multiply(left, stretch), right), // [dHead, dHead]
    inverseTransposed: matmul(divide(left, stretch), right), // [dHead, dHead]
  };
}

/** In double precision, so that what is equal differs by roundings only. */
function exact(numbers: TensorLike): Tensor {
  return tensor(numbers, { dtype: "float64" });
}

function largestDifference(a: Tensor, b: Tensor): number {
  return Math.max(...Array.from(subtract(a, b).data, Math.abs));
}
