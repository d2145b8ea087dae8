/** The model that learns MiniLang, and how. */
import { jit, noGrad, ones, random, select, type Random, type Tensor } from "../../compute/index.ts";
import { fromCheckpoint, toCheckpoint, type Checkpoint } from "../checkpoint.ts";
import { languageLearner } from "../language-training.ts";
import { STREAM } from "../training.ts";
import { transformer, transformerParameters, type TransformerParameters, type TransformerPass } from "../transformer.ts";
import { LENGTH, WORDS } from "./language.ts";
import type { MiniLangSettings } from "./settings.ts";
import { drawBatch } from "./task.ts";

/** A model as plain data. */
export interface MiniLangModel {
  settings: MiniLangSettings;
  /** Steps that it has learned for. */
  step: number;
  parameters: Checkpoint<TransformerParameters>;
}

/** As for induction: what a word is counts for more, at the start, than where it stands. */
const SCALES = { tokens: 1, positions: 0.5 };

export function createModel(random: Random, { dModel, heads, layers }: MiniLangSettings): TransformerParameters {
  const shape = { vocabulary: WORDS.length, positions: LENGTH, dModel, heads, layers, scales: SCALES };
  return transformerParameters(random, shape);
}

/** A new model, and `learn`, which takes it through one step on a fresh batch and returns the loss. */
export function beginLearning(settings: MiniLangSettings): {
  model: TransformerParameters; learn: (step: number) => number;
} {
  const data = random(settings.seed, STREAM.data);
  const model = createModel(random(settings.seed, STREAM.parameters), settings);
  const draw = () => drawBatch(data, settings.batch);
  return { model, learn: languageLearner(model, { ...settings, draw }) };
}

/** What the model makes of texts; a gate of 0 deletes a head. tokens [batch, T], gates [layers, heads] */
export type Reader = (tokens: Tensor, gates?: Tensor) => TransformerPass;

/** A recorded function that runs the model on texts. */
export function readerOf(model: TransformerParameters, { layers, heads }: MiniLangSettings): Reader {
  const read = jit((tokens: Tensor, gates: Tensor) => noGrad(() => (
    transformer(model, tokens, { heads, causal: true, gates: model.layers.map((_, i) => select(gates, 0, i)) })
  )));
  const all = ones([layers, heads]);
  return (tokens, gates = all) => read(tokens, gates);
}

export function toModel(model: TransformerParameters, settings: MiniLangSettings, step: number): MiniLangModel {
  return { settings, step, parameters: toCheckpoint(model) };
}

export function readerOfModel({ parameters, settings }: MiniLangModel): Reader {
  return readerOf(fromCheckpoint<TransformerParameters>(parameters), settings);
}
