/** The model of the induction task, and how it learns. */
import { jit, noGrad, random, type Random, type Tensor } from "../../compute/index.ts";
import { fromCheckpoint, toCheckpoint, type Checkpoint } from "../checkpoint.ts";
import { languageLearner } from "../language-training.ts";
import { STREAM } from "../training.ts";
import { transformer, transformerParameters, type TransformerParameters, type TransformerPass } from "../transformer.ts";
import type { InductionSettings } from "./settings.ts";
import { drawBatch } from "./task.ts";

/** A model as plain data. */
export interface InductionModel {
  settings: InductionSettings;
  /** Steps that it has learned for. */
  step: number;
  parameters: Checkpoint<TransformerParameters>;
}

/**
 * Embeddings start with these deviations. With equal ones the model learns, slowly, to look so many tokens back for
 * each possible period; with these it learns to compare tokens, as the study's models did.
 */
const SCALES = { tokens: 1, positions: 0.5 };

export function createModel(random: Random, settings: InductionSettings): TransformerParameters {
  const { vocabulary, length, dModel, heads, layers } = settings;
  return transformerParameters(random, { vocabulary, positions: length, dModel, heads, layers, scales: SCALES });
}

/** A new model, and `learn`, which takes it through one step on a fresh batch and returns the loss. */
export function beginLearning(settings: InductionSettings): {
  model: TransformerParameters; learn: (step: number) => number;
} {
  const data = random(settings.seed, STREAM.data);
  const model = createModel(random(settings.seed, STREAM.parameters), settings);
  const draw = () => drawBatch(data, settings, settings.batch);
  return { model, learn: languageLearner(model, { ...settings, draw }) };
}

/** What the model makes of texts. tokens [batch, T] */
export type Reader = (tokens: Tensor) => TransformerPass;

/** A recorded function that runs the model on texts. */
export function readerOf(model: TransformerParameters, { heads }: InductionSettings): Reader {
  return jit((tokens: Tensor) => noGrad(() => transformer(model, tokens, { heads, causal: true })));
}

export function toModel(model: TransformerParameters, settings: InductionSettings, step: number): InductionModel {
  return { settings, step, parameters: toCheckpoint(model) };
}

export function readerOfModel({ parameters, settings }: InductionModel): Reader {
  return readerOf(fromCheckpoint<TransformerParameters>(parameters), settings);
}
