/** Our op for each name that a case of the oracle has. */
import {
  add, argmax, attention, attentionWeights, broadcastTo, concatenate, crossEntropy, divide, embedding, equal, exp, gelu,
  greater, klDivergence, layerNorm, linear, log, logSoftmax, logSumExp, matmul, max, mean, mergeHeads, mlp,
  multiHeadAttention, multiply, negate, paddingMask, relu, reshape, rmsNorm, rotary, select, sinusoidalPositions, slice,
  softmax, splitHeads, sqrt, stack, subtract, sum, tanh, tensor, transpose, where, type DType,
  type MultiHeadInputs, type MultiHeadParameters, type Tensor,
} from "compute";

export interface Settings {
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
  scale?: number;
  lengths?: number[];
  heads?: number;
  keyHeads?: number;
  gates?: number[];
  epsilon?: number;
  p?: number[][];
  T?: number;
  dModel?: number;
  /** Not from the file: in which numbers to compute. */
  dtype?: DType;
}

/** At least five tensors where an op reads five, so that taking them apart needs no check. */
export type Inputs = [Tensor, Tensor, Tensor, Tensor, Tensor, ...Tensor[]];

export const ops: Record<string, (inputs: Inputs, settings: Settings) => Tensor> = {
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
  gelu: ([x]) => gelu(x),
  greater: ([x, y]) => greater(x, y),
  equal: ([x, y]) => equal(x, y),
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
  argmax: ([x], settings) => argmax(x, settings),
  crossEntropy: ([logits], { targets }) => crossEntropy(logits, targets!),
  klDivergence: ([p, q], settings) =>
    settings.p === undefined ? klDivergence(p, q) : klDivergence(tensor(settings.p, { dtype: p.dtype }), p),
  layerNorm: ([x, gain, bias], { epsilon }) => layerNorm(x, { gain, bias }, { epsilon }),
  rmsNorm: ([x, gain], { epsilon }) => rmsNorm(x, { gain }, { epsilon }),
  linear: ([x, weight, bias]) => linear(x, { weight, bias }),
  mlp: ([x, weight1, bias1, weight2, bias2]) =>
    mlp(x, [{ weight: weight1, bias: bias1 }, { weight: weight2, bias: bias2 }]),
  sinusoidalPositions: (_, { T, dModel, dtype }) => sinusoidalPositions(T!, dModel!, { dtype }),
  rotary: ([x]) => rotary(x),
  attention: ([q, k, v], settings) => attention(q, k, v, { ...settings, ...padding(settings, k) }).output,
  attentionWeights: ([q, k], settings) => attentionWeights(q, k, settings),
  splitHeads: ([x], { heads }) => splitHeads(x, heads!),
  mergeHeads: ([x]) => mergeHeads(x),
  multiHeadAttention: ([x, ...parameters], settings) => multiHead(x, x, parameters, settings),
  crossAttention: ([queries, keys, values, ...parameters], settings) =>
    multiHead({ queries, keys, values }, keys, parameters, settings),
};

/** Parameters in a row: four matrices and, if there are eight, four biases. */
function multiHead(
  inputs: Tensor | MultiHeadInputs, keys: Tensor, parameters: Tensor[], { heads, ...settings }: Settings,
): Tensor {
  const named = (tensors: Tensor[]) =>
    Object.fromEntries(["query", "key", "value", "output"].map((name, i) => [name, tensors[i]]));
  const bias = parameters.length > 4 ? { bias: named(parameters.slice(4)) } : {};
  const options = { ...settings, heads: heads!, ...padding(settings, keys) };
  return multiHeadAttention(inputs, { ...named(parameters), ...bias } as MultiHeadParameters, options).output;
}

function padding({ lengths }: Settings, keys: Tensor): { mask?: Tensor } {
  return lengths === undefined ? {} : { mask: paddingMask(lengths, keys.shape[1]!) };
}
