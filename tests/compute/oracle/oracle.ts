/** Reads what make_oracle.py wrote, and calls the op that a case names. */
import { readFileSync } from "node:fs";
import {
  add, attention, broadcastTo, concatenate, crossEntropy, divide, embedding, exp, log, logSoftmax, logSumExp, matmul,
  max, mean, multiHeadAttention, multiply, negate, paddingMask, relu, reshape, select, slice, softmax, sqrt, stack,
  subtract, sum, tanh, tensor, transpose, where, type DType, type Nested, type Tensor,
} from "compute";

type Stored = number | "inf" | "-inf" | "nan" | readonly Stored[];

export interface OracleCase {
  op: string;
  inputs: Stored[];
  settings: Settings;
  output: Stored;
  gradients: Stored[];
}

interface Settings {
  axis?: number & number[];
  axes?: [number, number];
  keepDims?: boolean;
  shape?: number[];
  start?: number;
  end?: number;
  index?: number;
  indices?: number[][];
  targets?: number[];
  mask?: boolean[][];
  causal?: boolean;
  temperature?: number;
  lengths?: number[];
  heads?: number;
}

export function readOracle<File = { versions: Record<string, string>; cases: OracleCase[] }>(name: string): File {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8")) as File;
}

export function numbers(stored: Stored): Nested {
  if (typeof stored === "number") return stored;
  if (typeof stored === "string") return { inf: Infinity, "-inf": -Infinity, nan: NaN }[stored];
  return stored.map(numbers);
}

/** Value and gradients of our op on the inputs of a case, the loss weighted as in make_oracle.py. */
export function evaluate({ op, inputs, settings }: OracleCase, dtype: DType): { output: Tensor; gradients: Tensor[] } {
  const leaves = inputs.map((input) => tensor(numbers(input), { dtype, requiresGrad: true }));
  const output = ops[op]!(leaves as [Tensor, Tensor, Tensor, Tensor, Tensor], settings);
  const last = Math.max(1, output.size - 1);
  const weights = Array.from({ length: output.size }, (_, i) => 0.5 + i / last);
  sum(multiply(output, reshape(tensor(weights, { dtype }), output.shape))).backward();
  return { output, gradients: leaves.map((leaf) => leaf.grad!) };
}

type Op = (inputs: [Tensor, Tensor, Tensor, Tensor, Tensor], settings: Settings) => Tensor;

const ops: Record<string, Op> = {
  add: ([x, y]) => add(x, y),
  subtract: ([x, y]) => subtract(x, y),
  multiply: ([x, y]) => multiply(x, y),
  divide: ([x, y]) => divide(x, y),
  negate: ([x]) => negate(x),
  exp: ([x]) => exp(x),
  log: ([x]) => log(x),
  sqrt: ([x]) => sqrt(x),
  tanh: ([x]) => tanh(x),
  relu: ([x]) => relu(x),
  where: ([x, y], { mask }) => where(mask!, x, y),
  matmul: ([x, y]) => matmul(x, y),
  transpose: ([x], { axes }) => transpose(x, ...axes!),
  reshape: ([x], { shape }) => reshape(x, shape!),
  slice: ([x], { axis, start, end }) => slice(x, axis!, start!, end!),
  select: ([x], { axis, index }) => select(x, axis!, index!),
  concatenate: (inputs, { axis }) => concatenate(inputs, axis!),
  stack: (inputs, { axis }) => stack(inputs, axis!),
  broadcastTo: ([x], { shape }) => broadcastTo(x, shape!),
  embedding: ([table], { indices }) => embedding(table, indices!),
  softmax: ([x], settings) => softmax(x, settings),
  logSoftmax: ([x], settings) => logSoftmax(x, settings),
  logSumExp: ([x], settings) => logSumExp(x, settings),
  sum: ([x], settings) => sum(x, settings),
  mean: ([x], settings) => mean(x, settings),
  max: ([x], settings) => max(x, settings),
  crossEntropy: ([logits], { targets }) => crossEntropy(logits, targets!),
  attention: ([q, k, v], settings) => attention(q, k, v, { ...settings, ...padding(settings, k.shape[1]!) }).output,
  multiHeadAttention: ([x, query, key, value, output], { heads, causal, lengths }) => {
    const options = { heads: heads!, causal, ...padding({ lengths }, x.shape[1]!) };
    return multiHeadAttention(x, { query, key, value, output }, options).output;
  },
};

function padding({ lengths }: Settings, length: number): { mask?: Tensor } {
  return lengths === undefined ? {} : { mask: paddingMask(lengths, length) };
}
