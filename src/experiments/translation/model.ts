/**
 * An encoder and a decoder of attention alone. The encoder is embeddings and positions, with a layer of self-attention
 * where asked for; the decoder looks back at its own words, then across at the encoder's. Each attention reads the
 * normed stream and adds to it; the norm has no parameters.
 * Source: Vaswani et al. 2017, "Attention is all you need", section 3.2.3.
 */
import {
  add, embedding, jit, linear, linearParameters, multiHeadAttention, multiHeadParameters, multiply, noGrad, rmsNorm,
  tensor, type LinearParameters, type MultiHeadParameters, type Random, type Tensor,
} from "../../compute/index.ts";
import { CHINESE, ENGLISH, S, T } from "./batch.ts";
import type { TranslationSettings } from "./settings.ts";

export type TranslationParameters = {
  english: Tensor; // [words + 1, dModel], the last for no word
  englishPositions: Tensor; // [S, dModel]
  encoder: MultiHeadParameters[]; // one per layer
  chinese: Tensor; // [words + 1, dModel], the last for the beginning
  chinesePositions: Tensor; // [T, dModel]
  self: MultiHeadParameters;
  cross: MultiHeadParameters;
  readout: LinearParameters; // dModel -> Chinese words
};

export interface TranslationPass {
  logits: Tensor; // [batch, T, CHINESE]
  weights: Tensor; // [batch, heads, T, S], cross-attention: row t produces word t
}

/** Standard deviation of the embeddings at the start: with 1, some seeds have not learned every word in 400 steps. */
const EMBEDDING_SCALE = 0.5;

/** Parameters, normal; matrices with variance 1 / (length of their input). */
export function createModel(
  random: Random, { dModel, heads, encoderLayers }: TranslationSettings,
): TranslationParameters {
  const rows = (count: number) =>
    tensor(multiply(random.normals([count, dModel]), EMBEDDING_SCALE), { requiresGrad: true });
  const attention = () => multiHeadParameters(random, { dModel, heads });
  const decoder = {
    english: rows(ENGLISH.length + 1),
    englishPositions: rows(S),
    chinese: rows(CHINESE.length + 1),
    chinesePositions: rows(T),
    self: attention(),
    cross: attention(),
    readout: linearParameters(random, dModel, CHINESE.length),
  };
  return { ...decoder, encoder: Array.from({ length: encoderLayers }, attention) };
}

export interface TranslationInputs {
  source: Tensor; // [batch, S], English words
  read: Tensor; // [batch, T], Chinese words that the rows read
  present: Tensor; // [batch, 1, S]: a word whose entry is 0 is seen neither by the other English words nor across
  across?: Tensor; // [batch, 1, S]: which words the decoder may look at, as `present` unless said
}

export function predict(
  model: TranslationParameters, { source, read, present, across = present }: TranslationInputs,
  { heads }: Pick<TranslationSettings, "heads">,
): TranslationPass {
  let english = add(embedding(model.english, source), model.englishPositions); // [batch, S, dModel]
  for (const layer of model.encoder) {
    english = add(english, multiHeadAttention(rmsNorm(english), layer, { heads, mask: present }).output);
  }
  let chinese = add(embedding(model.chinese, read), model.chinesePositions); // [batch, T, dModel]
  chinese = add(chinese, multiHeadAttention(rmsNorm(chinese), model.self, { heads, causal: true }).output);
  const memory = rmsNorm(english);
  const inputs = { queries: rmsNorm(chinese), keys: memory, values: memory };
  const { output, weights } = multiHeadAttention(inputs, model.cross, { heads, mask: across });
  return { logits: linear(rmsNorm(add(chinese, output)), model.readout), weights };
}

/** What a model makes of sentences. */
export type Reader = (inputs: TranslationInputs) => TranslationPass;

/** A recorded function that runs the model. */
export function readerOf(model: TranslationParameters, settings: TranslationSettings): Reader {
  const look = jit((source: Tensor, read: Tensor, present: Tensor, across: Tensor) => (
    noGrad(() => ({ ...predict(model, { source, read, present, across }, settings) }))
  ));
  return ({ source, read, present, across = present }) => look(source, read, present, across);
}
