/**
 * A small transformer to take apart: token and position embeddings, layers of attention (and an MLP where asked for),
 * and a readout. Each layer reads the normed residual stream and adds to it; the norm has no parameters.
 * Sources: Vaswani et al. 2017; attention alone after Elhage et al. 2021, "A mathematical framework for transformer
 * circuits"; the norm before each layer after Xiong et al. 2020, "On layer normalization in the transformer".
 */
import {
  add, divide, embedding, linear, linearParameters, logSoftmax, matmul, mlp, mlpParameters, multiHeadAttention,
  multiHeadParameters, multiply, negate, rmsNorm, slice, sum, tensor, transpose,
  type LinearParameters, type MultiHeadParameters, type Random, type Tensor, type TensorLike,
} from "../compute/index.ts";

export interface TransformerShape {
  /** Different tokens. */
  vocabulary: number;
  /** The longest sequence. */
  positions: number;
  dModel: number;
  heads: number;
  /** dModel / heads unless said. */
  dHead?: number;
  layers: number;
  /** Width of the MLP after each attention; 0 for none. */
  hidden?: number;
  /** How many answers it tells apart, as many as tokens unless said; or "tied": the tokens, by their embeddings. */
  readout?: number | "tied";
  /**
   * Standard deviations of the embeddings before training; 1 / sqrt(dModel) unless said. Small positions let what a
   * token is count for more than where it stands, and that can decide which algorithm is learned.
   */
  scales?: { tokens?: number; positions?: number };
}

export type TransformerLayer = { attention: MultiHeadParameters; mlp?: LinearParameters[] };

export type TransformerParameters = {
  tokens: Tensor; // [vocabulary, dModel]
  positions: Tensor; // [positions, dModel]
  layers: TransformerLayer[];
  readout?: LinearParameters; // dModel -> answers; none where it is tied
};

export interface TransformerOptions {
  heads: number;
  causal?: boolean;
  /** True (1) where a token may look, in every layer: [T, T] or [batch, T, T], or [batch, 1, T] for padding. */
  mask?: TensorLike;
  /** Such a mask for each layer, in place of `mask`; undefined opens a layer. */
  masks?: readonly (TensorLike | undefined)[];
  /** For each layer a factor on each head's output, [heads] or [batch, heads]; undefined leaves a layer as it is. */
  gates?: readonly (TensorLike | undefined)[];
}

export type TransformerPass = {
  logits: Tensor; // [batch, T, answers]
  states: Tensor; // [batch, T, dModel], the normed stream that the readout reads
  weights: Tensor[]; // one [batch, heads, T, T] per layer
};

/** Parameters, normal with variance 1 / (length of their input); an embedding, which is a row, 1 / dModel. */
export function transformerParameters(random: Random, shape: TransformerShape): TransformerParameters {
  const { vocabulary, positions, dModel, heads, dHead, layers, hidden = 0, readout = vocabulary, scales = {} } = shape;
  const rows = (count: number, deviation = 1 / Math.sqrt(dModel)) =>
    tensor(multiply(random.normals([count, dModel]), deviation), { requiresGrad: true });
  const layer = () => ({
    attention: multiHeadParameters(random, { dModel, heads, dHead }),
    ...(hidden > 0 ? { mlp: mlpParameters(random, [dModel, hidden, dModel]) } : {}),
  });
  return {
    tokens: rows(vocabulary, scales.tokens),
    positions: rows(positions, scales.positions),
    layers: Array.from({ length: layers }, layer),
    ...(readout === "tied" ? {} : { readout: linearParameters(random, dModel, readout) }),
  };
}

/** tokenIds [batch, T], whole numbers below `vocabulary`; T at most `positions`. */
export function transformer(
  parameters: TransformerParameters, tokenIds: Tensor, { heads, causal, mask, masks, gates }: TransformerOptions,
): TransformerPass {
  const { tokens, positions, layers, readout } = parameters;
  const weights: Tensor[] = [];
  let stream = add(embedding(tokens, tokenIds), slice(positions, 0, 0, tokenIds.shape.at(-1)!)); // [batch, T, dModel]
  layers.forEach((layer, i) => {
    const own = { heads, causal, mask: masks ? masks[i] : mask, gates: gates?.[i] };
    const seen = multiHeadAttention(rmsNorm(stream), layer.attention, own);
    stream = add(stream, seen.output);
    if (layer.mlp) stream = add(stream, mlp(rmsNorm(stream), layer.mlp));
    weights.push(seen.weights);
  });
  const states = rmsNorm(stream);
  return { logits: readout ? linear(states, readout) : matmul(states, transpose(tokens)), states, weights };
}

/**
 * The mean cross entropy, in nats, where an answer is asked for. `answers` has a 1 at the right answer, and only zeros
 * where nothing is asked: how many are asked may change from batch to batch without a new recording.
 *
 * logits [batch, T, answers], answers [batch, T, answers] -> []
 */
export function crossEntropyWhereAsked(logits: Tensor, answers: TensorLike): Tensor {
  return negate(divide(sum(multiply(logSoftmax(logits), answers)), sum(answers)));
}
