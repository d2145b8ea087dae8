/** A small causal transformer, the model whose training step is the yardstick of speed (pre-norm, as in GPT-2). */
import {
  add, crossEntropy, embedding, layerNorm, linear, linearParameters, mlp, mlpParameters, multiHeadAttention,
  multiHeadParameters, multiply, normParameters, tensor,
  type LinearParameters, type MultiHeadParameters, type NormParameters, type Random, type Tensor, type TensorLike,
} from "../../compute/index.ts";

export interface LanguageModelShape {
  vocabulary: number;
  dModel: number;
  heads: number;
  /** Longest text, in tokens. */
  length: number;
  layers: number;
}

interface Block {
  norm: NormParameters;
  attention: MultiHeadParameters;
  mlpNorm: NormParameters;
  mlp: LinearParameters[];
}

export type LanguageModel = {
  tokens: Tensor; // [vocabulary, dModel]
  positions: Tensor; // [T, dModel]
  blocks: Block[];
  norm: NormParameters;
  readout: LinearParameters;
};

export function createLanguageModel(
  random: Random, { vocabulary, dModel, heads, length, layers }: LanguageModelShape,
): LanguageModel {
  const small = (shape: number[]) => tensor(multiply(random.normals(shape), 0.02), { requiresGrad: true });
  return {
    tokens: small([vocabulary, dModel]),
    positions: small([length, dModel]),
    blocks: Array.from({ length: layers }, () => ({
      norm: normParameters(dModel),
      attention: multiHeadParameters(random, { dModel, heads, bias: true }),
      mlpNorm: normParameters(dModel),
      mlp: mlpParameters(random, [dModel, 4 * dModel, dModel]),
    })),
    norm: normParameters(dModel),
    readout: linearParameters(random, dModel, vocabulary),
  };
}

/** Logits of the next token at every position. tokens [batch, T] -> [batch, T, vocabulary] */
export function predictNext(model: LanguageModel, tokens: TensorLike, heads: number): Tensor {
  let x = add(embedding(model.tokens, tokens), model.positions); // [batch, T, dModel]
  for (const block of model.blocks) {
    const seen = multiHeadAttention(layerNorm(x, block.norm), block.attention, { heads, causal: true });
    x = add(x, seen.output);
    x = add(x, mlp(layerNorm(x, block.mlpNorm), block.mlp));
  }
  return linear(layerNorm(x, model.norm), model.readout);
}

/** The mean cross entropy of predicting `targets`, in nats. tokens [batch, T], targets [batch, T] -> [] */
export function languageLoss(model: LanguageModel, tokens: TensorLike, targets: TensorLike, heads: number): Tensor {
  return crossEntropy(predictNext(model, tokens, heads), targets);
}
