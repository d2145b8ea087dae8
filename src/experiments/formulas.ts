/**
 * The formulas as the two documents print them, beside attention (Vaswani et al. 2017, section 3.2), all of them
 * computed on one random layer: what does the result depend on? One report, at once.
 */
import {
  attention, attentionWeights, concatenate, matmul, mergeHeads, multiHeadAttention, multiHeadParameters, multiply,
  perHead, random, select, slice, splitHeads, stack, subtract, tensor, transpose, type MultiHeadParameters,
  type Random, type Tensor,
} from "../compute/index.ts";
import type { Experiment, Report } from "./experiment.ts";
import { checkCounts, checkWithin, filled } from "./options.ts";

export interface FormulaOptions {
  tokens?: number;
  dModel?: number;
  heads?: number;
  seed?: number;
}

export interface FormulaReport extends Report {
  numbers: Record<string, number>;
}

export function* trainFormulas(options: FormulaOptions = {}): Generator<FormulaReport, void> {
  const { tokens, dModel, heads, seed } = toSettings(options);
  const chance = random(seed);
  const layer = { x: exact(chance.normals([tokens, dModel])), w: exactLayer(chance, dModel, heads), heads };
  const other = exact(chance.normals([tokens, dModel]));
  const numbers = { ...widths(layer), ...influences(layer, other), ...projections(layer), ...orders(layer), ...linearity(layer) };
  yield { step: 1, steps: 1, done: true, numbers };
}

export const formulas: Experiment<FormulaOptions, FormulaReport> = {
  name: "formulas",
  settings: toSettings,
  train: trainFormulas,
  numbers: ({ numbers }) => numbers,
};

function toSettings(options: FormulaOptions): Required<FormulaOptions> {
  const settings = filled<Required<FormulaOptions>>({ tokens: 6, dModel: 8, heads: 2, seed: 1 }, options);
  checkCounts("formulas", settings, ["dModel", "heads"]);
  checkWithin("formulas", settings, ["tokens"], 2, Infinity); // a first and a last one
  return settings;
}

/** A multi-head layer and what it is applied to. x [T, dModel] */
interface Layer {
  x: Tensor;
  w: MultiHeadParameters;
  heads: number;
}

/** S1.2.2: softmax(QKᵀ/√dHead) has a number per token that is looked at, attention one per dimension of the values. */
function widths({ x, w, heads }: Layer): Record<string, number> {
  const project = (matrix: Tensor) => splitHeads(matmul(x, matrix), heads); // [heads, T, dHead]
  const [q, k, v] = [project(w.query), project(w.key), project(w.value)];
  return {
    weightColumns: attentionWeights(q, k).shape.at(-1)!,
    attentionColumns: attention(q, k, v).output.shape.at(-1)!,
    outputColumns: multiHeadAttention(x, w, { heads }).output.shape.at(-1)!,
  };
}

/**
 * S2.1.4: concat([V1, V2, ...]) W_O has values in it, but no weights. How much does the first token's output change
 * when the last token is another one? The same for attention, and for attention when only the queries change.
 */
function influences({ x, w, heads }: Layer, other: Tensor): Record<string, number> {
  const valuesOnly = (keys: Tensor) => matmul(matmul(keys, w.value), w.output); // [T, dModel]
  const attended = (queries: Tensor, keys: Tensor) => (
    multiHeadAttention({ queries, keys, values: keys }, w, { heads }).output
  );
  const changed = concatenate([slice(x, 0, 0, -1), slice(other, 0, -1)], 0); // all but the last token are the same
  const change = (before: Tensor, after: Tensor) => largestDifference(select(before, 0, 0), select(after, 0, 0));
  return {
    neighbourEffectOnValues: change(valuesOnly(x), valuesOnly(changed)),
    neighbourEffectOnAttention: change(attended(x, x), attended(x, changed)),
    queryEffectOnAttention: change(attended(x, x), attended(other, x)),
  };
}

/** S1.3.2: with Q = X W_Q, "Q W_Q" projects twice; it can be formed at all only where dHead is dModel. */
function projections({ x, w, heads }: Layer): Record<string, number> {
  const [query, key] = [w.query, w.key].map((matrix) => select(perHead(matrix, heads), 0, 0)) as [Tensor, Tensor];
  const [q, k] = [matmul(x, query), matmul(x, key)]; // [T, dHead]
  if (q.shape.at(-1) !== query.shape[0]) return { projectedTwiceFits: 0 };
  const difference = largestDifference(attentionWeights(matmul(q, query), k), attentionWeights(q, k));
  return { projectedTwiceFits: 1, projectedTwiceDifference: difference };
}

/** S1.3.1: is attention a linear map? Then twice the input gives twice the output. */
function linearity({ x, w, heads }: Layer): Record<string, number> {
  const f = (input: Tensor) => multiHeadAttention(input, w, { heads }).output;
  return { distanceFromLinear: largestDifference(f(multiply(x, 2)), multiply(f(x), 2)) };
}

/** Head numbers mean nothing: in reverse order the layer is the same function, if W_O's rows go along. */
function orders({ x, w, heads }: Layer): Record<string, number> {
  const { output } = multiHeadAttention(x, w, { heads });
  const [query, key, value] = [w.query, w.key, w.value].map((matrix) => columnsTurned(matrix, heads));
  const rowsTurned = transpose(columnsTurned(transpose(w.output), heads));
  const effect = (rows: Tensor) => {
    const turned = { query: query!, key: key!, value: value!, output: rows };
    return largestDifference(multiHeadAttention(x, turned, { heads }).output, output);
  };
  return { headOrderEffect: effect(rowsTurned), headOrderEffectWithoutOutput: effect(w.output) };
}

/** The blocks of the heads in reverse order. [dModel, heads * dHead] */
function columnsTurned(matrix: Tensor, heads: number): Tensor {
  const blocks = perHead(matrix, heads); // [heads, dModel, dHead]
  const turned = Array.from({ length: heads }, (_, head) => select(blocks, 0, heads - 1 - head));
  return mergeHeads(stack(turned));
}

/** In double precision, so that what is equal differs by roundings only. */
function exactLayer(chance: Random, dModel: number, heads: number): MultiHeadParameters {
  const { query, key, value, output } = multiHeadParameters(chance, { dModel, heads });
  return { query: exact(query), key: exact(key), value: exact(value), output: exact(output) };
}

function exact(numbers: Tensor): Tensor {
  return tensor(numbers.toArray(), { dtype: "float64" });
}

function largestDifference(a: Tensor, b: Tensor): number {
  return Math.max(...Array.from(subtract(a, b).data, Math.abs));
}
