/** The architectures of models.py by our own ops: from parameters and a batch to the loss. */
import {
  add, attention, crossEntropy, embedding, gelu, klDivergence, layerNorm, linear, matmul, mean, mlp,
  multiHeadAttention, paddingMask, rmsNorm, rotary, sinusoidalPositions, softmax, tanh, type LinearParameters,
  type MultiHeadParameters, type Tensor,
} from "compute";

interface Norm {
  gain: Tensor;
  bias: Tensor;
}

interface Block {
  attention: MultiHeadParameters;
  attentionNorm: Norm;
  mlp: LinearParameters[];
  mlpNorm: Norm;
}

interface Embedding {
  tokens: Tensor; // [vocabulary, dModel]
  positions: Tensor; // [T, dModel]
}

interface Sentences {
  tokens: Tensor; // [batch, T]
  targets: Tensor; // [batch, T]
}

type Decoder = Embedding & { blocks: Block[]; norm: Norm; readout: LinearParameters };

/** A causal language model: pre-norm blocks, learned positions. */
function decoder(p: Decoder, { tokens, targets }: Sentences): Tensor {
  let x = embed(tokens, p);
  for (const block of p.blocks) {
    const options = { heads: 4, causal: true };
    x = add(x, multiHeadAttention(layerNorm(x, block.attentionNorm), block.attention, options).output);
    x = add(x, mlp(layerNorm(x, block.mlpNorm), block.mlp));
  }
  return crossEntropy(linear(layerNorm(x, p.norm), p.readout), targets);
}

interface Encoder {
  tokens: Tensor; // [vocabulary, dModel]
  blocks: Block[];
  readout: LinearParameters;
}

/** Says a sentence backward: post-norm blocks with GELU, sinusoidal positions, biases at the heads. */
function encoder(p: Encoder, { tokens, targets }: Sentences): Tensor {
  const positions = sinusoidalPositions(tokens.shape[1]!, p.tokens.shape[1]!, { dtype: p.tokens.dtype });
  let x = add(embedding(p.tokens, tokens), positions);
  for (const block of p.blocks) {
    x = layerNorm(add(x, multiHeadAttention(x, block.attention, { heads: 3 }).output), block.attentionNorm);
    x = layerNorm(add(x, mlp(x, block.mlp, gelu)), block.mlpNorm);
  }
  return crossEntropy(linear(x, p.readout), targets);
}

interface EncoderDecoder {
  source: Embedding;
  target: Embedding;
  encoder: Block;
  decoder: Block & { cross: MultiHeadParameters; crossNorm: Norm };
  norm: Norm;
  readout: LinearParameters;
}

/** Translates padded sentences: one pre-norm block each, cross-attention from the decoder to the encoder. */
function encoderDecoder(p: EncoderDecoder, { source, tokens, targets }: Sentences & { source: Tensor }): Tensor {
  const mask = paddingMask([7, 4, 5, 2], source.shape[1]!);
  const heads = 2;
  let x = embed(source, p.source);
  x = add(x, multiHeadAttention(layerNorm(x, p.encoder.attentionNorm), p.encoder.attention, { heads, mask }).output);
  x = add(x, mlp(layerNorm(x, p.encoder.mlpNorm), p.encoder.mlp));

  const { attention: self, attentionNorm, cross, crossNorm, mlpNorm } = p.decoder;
  let y = embed(tokens, p.target);
  y = add(y, multiHeadAttention(layerNorm(y, attentionNorm), self, { heads, causal: true }).output);
  const inputs = { queries: layerNorm(y, crossNorm), keys: x, values: x };
  y = add(y, multiHeadAttention(inputs, cross, { heads, mask }).output);
  y = add(y, mlp(layerNorm(y, mlpNorm), p.decoder.mlp));
  return crossEntropy(linear(layerNorm(y, p.norm), p.readout), targets);
}

type AttentionOnly = Embedding & {
  layers: { norm: { gain: Tensor }; attention: MultiHeadParameters }[];
  norm: { gain: Tensor };
  readout: Tensor; // [dModel, vocabulary]
};

/** Two causal layers of grouped-query attention and nothing else. */
function attentionOnly(p: AttentionOnly, { tokens, targets }: Sentences): Tensor {
  const epsilon = 1e-5;
  let x = embed(tokens, p);
  for (const layer of p.layers) {
    const options = { heads: 4, keyHeads: 2, causal: true };
    x = add(x, multiHeadAttention(rmsNorm(x, layer.norm, { epsilon }), layer.attention, options).output);
  }
  return crossEntropy(matmul(rmsNorm(x, p.norm, { epsilon }), p.readout), targets);
}

interface Gated {
  attention: MultiHeadParameters;
  mlp: LinearParameters[];
}

/** A classifier whose heads are dropped by given gates; an MLP reads the mean position. */
function gated(p: Gated, { x, gates, targets }: { x: Tensor; gates: Tensor; targets: Tensor }): Tensor {
  const { output } = multiHeadAttention(x, p.attention, { heads: 3, gates });
  return crossEntropy(mlp(mean(output, { axis: 1 }), p.mlp), targets);
}

interface Distilled {
  query: Tensor; // [dModel, dHead]
  key: Tensor; // [dModel, dHead]
  value: Tensor; // [dModel, dHead]
  mlp: LinearParameters[];
}

/** One head with rotary positions and an MLP behind it learns the distributions of a teacher. */
function distilled(p: Distilled, { x, teacher }: { x: Tensor; teacher: Tensor }): Tensor {
  const { output } = attention(rotary(matmul(x, p.query)), rotary(matmul(x, p.key)), matmul(x, p.value));
  return mean(klDivergence(teacher, softmax(mlp(output, p.mlp, tanh))));
}

function embed(tokens: Tensor, p: Embedding): Tensor {
  return add(embedding(p.tokens, tokens), p.positions);
}

/** Each takes what the JSON of its run has under `start` and `batches`, as tensors. */
export const models = {
  decoder, encoder, "encoder-decoder": encoderDecoder, "attention-only": attentionOnly, gated, distilled,
};
