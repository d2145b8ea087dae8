/** Multi-head attention, after Vaswani et al. 2017, "Attention is all you need", section 3.2.2. */
import { headWidth, matrix, mergeHeads, splitHeads, type AttentionOptions } from "./attention.ts";
import { fusedAttention } from "./fused.ts";
import { reshape } from "./arrange.ts";
import { multiply } from "./elementwise.ts";
import { affine, matmul } from "./matmul.ts";
import type { Random } from "./random.ts";
import { showShape } from "./shape.ts";
import { asTensor, tensor, zeros, type Tensor, type TensorLike } from "./tensor.ts";

/** The four matrices of a multi-head layer. */
export interface MultiHeadParameters {
  query: Tensor; // [dModel, heads * dHead]
  key: Tensor; // [dModel, keyHeads * dHead]
  value: Tensor; // [dModel, keyHeads * dHead]
  output: Tensor; // [heads * dHead, dModel]
  /** What is added to each product; none unless asked for. */
  bias?: { query: Tensor; key: Tensor; value: Tensor; output: Tensor };
}

export interface MultiHeadShape {
  dModel: number;
  heads: number;
  /** dModel / heads unless said. */
  dHead?: number;
  /**
   * How many heads keys and values have; as many as queries unless said. Fewer share them: grouped-query attention
   * (Ainslie et al. 2023); 1 is multi-query attention (Shazeer 2019).
   */
  keyHeads?: number;
  /** Biases too, as in PyTorch; they start at zero. */
  bias?: boolean;
}

export interface MultiHeadInputs {
  queries: TensorLike; // [..., Tq, dModel]
  keys: TensorLike; // [..., Tk, dModel]
  values: TensorLike; // [..., Tk, dModel]
}

export interface MultiHeadOptions extends AttentionOptions {
  heads: number;
  /** As many as `heads` unless said; must divide it. */
  keyHeads?: number;
  /**
   * A factor on each head's output before W_O, [heads] or [batch, heads]: 0 removes a head and leaves the others as
   * they are; the gradient by a gate of 1 says how much its head matters (Michel et al. 2019).
   */
  gates?: TensorLike;
}

/** Parameters, normal with variance 1 / (length of its input). */
export function multiHeadParameters(
  random: Random, { dModel, heads, keyHeads = heads, bias = false, ...rest }: MultiHeadShape,
): MultiHeadParameters {
  const dHead = rest.dHead ?? headWidth("multiHeadParameters", dModel, heads);
  const matrixOf = (inputs: number, outputs: number) =>
    tensor(multiply(random.normals([inputs, outputs]), 1 / Math.sqrt(inputs)), { requiresGrad: true });
  const biasOf = (outputs: number) => zeros([outputs], { requiresGrad: true });
  const matrices = {
    query: matrixOf(dModel, heads * dHead),
    key: matrixOf(dModel, keyHeads * dHead),
    value: matrixOf(dModel, keyHeads * dHead),
    output: matrixOf(heads * dHead, dModel),
  };
  if (!bias) return matrices;
  const [wide, narrow] = [heads * dHead, keyHeads * dHead];
  return { ...matrices, bias: { query: biasOf(wide), key: biasOf(narrow), value: biasOf(narrow), output: biasOf(dModel) } };
}

/**
 * MultiHead(Q, K, V) = Concat(head_1, ..., head_h) W_O with head_i = Attention(Q W_Q,i, K W_K,i, V W_V,i).
 * Give one x for self-attention, or queries, keys and values. A mask with a batch axis holds for all heads; one with
 * a head axis too, [..., heads, Tq, Tk], is taken as it is.
 *
 * All heads are computed in one pass (fused.ts); it gives what this would:
 *
 *     attention(splitHeads(Q W_Q, heads), splitHeads(K W_K, heads), splitHeads(V W_V, heads))
 *
 * x [..., T, dModel] -> output [..., T, dModel], weights [..., heads, T, T], headOutputs [..., heads, T, dHead]
 */
export function multiHeadAttention(
  inputs: TensorLike | MultiHeadInputs, parameters: MultiHeadParameters, options: MultiHeadOptions,
): { output: Tensor; weights: Tensor; headOutputs: Tensor } {
  const { queries, keys, values } = isInputs(inputs) ? inputs : { queries: inputs, keys: inputs, values: inputs };
  const q = project("query", queries, parameters); // [..., Tq, heads * dHead]
  const k = project("key", keys, parameters); // [..., Tk, keyHeads * dHead]
  const v = project("value", values, parameters); // [..., Tk, keyHeads * dHead]
  const { output: side, weights } = fusedAttention(q, k, v, options); // heads side by side, [..., Tq, heads * dHead]
  const headOutputs = splitHeads(side, options.heads);
  const mixed = options.gates === undefined ? side : mergeHeads(multiply(headOutputs, gatesOf(options.gates, headOutputs)));
  return { output: project("output", mixed, parameters), weights, headOutputs };
}

/**
 * A projection matrix cut into those of the single heads, to compare heads by their weights or gradients.
 * [dModel, heads * dHead] -> [heads, dModel, dHead]
 */
export function perHead(matrixOfHeads: TensorLike, heads: number): Tensor {
  return splitHeads(matrixOfHeads, heads);
}

/** [heads] or [batch, heads] -> [..., heads, 1, 1] */
function gatesOf(gates: TensorLike, headOutputs: Tensor): Tensor {
  const g = asTensor("multiHeadAttention", gates);
  const heads = headOutputs.shape.at(-3)!;
  if (g.rank >= 1 && g.shape.at(-1) === heads) return reshape(g, [...g.shape, 1, 1]);
  const got = `${showShape(g.shape)} for ${heads} heads`;
  throw new RangeError(`multiHeadAttention: gates must have shape [heads] or [batch, heads], got ${got}.`);
}

function project(name: "query" | "key" | "value" | "output", x: TensorLike, parameters: MultiHeadParameters): Tensor {
  const a = matrix(name, x, "multiHeadAttention");
  const weight = parameters[name];
  if (a.shape.at(-1) === weight.shape[0]) {
    return parameters.bias ? affine(a, weight, parameters.bias[name]) : matmul(a, weight);
  }
  throw new RangeError(
    `multiHeadAttention: the last length of x must be dModel of the ${name} matrix, ` +
      `got x ${showShape(a.shape)} and ${name} ${showShape(weight.shape)}.`,
  );
}

function isInputs(inputs: TensorLike | MultiHeadInputs): inputs is MultiHeadInputs {
  return typeof inputs === "object" && "queries" in inputs;
}
