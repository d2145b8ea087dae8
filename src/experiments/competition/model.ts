/** The model of the competition: the address model's one layer, with heads that may start alike, and an oracle head. */
import {
  add, concatenate, headGates, linear, linearParameters, matmul, multiHeadAttention, multiHeadParameters, multiply,
  oneHot, random, reshape, select, slice, tensor,
  type LinearParameters, type MultiHeadParameters, type Random, type Tensor, type TensorLike,
} from "../../compute/index.ts";
import { widthOf } from "../addresses/settings.ts";
import { drawBatch, type Batch } from "../addresses/task.ts";
import { STREAM } from "../training.ts";
import { MATRICES, taskOf, type CompetitionSettings, type MatrixName } from "./settings.ts";

export interface CompetitionModel {
  layer: MultiHeadParameters;
  readout: LinearParameters;
  /** The last two matrices of a head whose attention is given: it looks at the right token of relation 0. */
  oracle?: { value: Tensor; output: Tensor };
}

/** What the model is shown, and for each question the token that answers it. */
export interface Lesson extends Batch {
  targets: Tensor; // [batch, questions]
}

export function drawLesson(random: Random, settings: CompetitionSettings, size: number): Lesson {
  const batch = drawBatch(random, taskOf(settings), size);
  return { ...batch, targets: tensor(batch.examples.map(({ targets }) => targets)) };
}

/** Drawn as in the address experiment, then tied: with nothing tied the two start from the same numbers. */
export function createModel(settings: CompetitionSettings): CompetitionModel {
  const chance = random(settings.seed, STREAM.parameters);
  const { questions, values, dHead, heads, oracle } = settings;
  const width = widthOf(settings);
  const drawn = multiHeadParameters(chance, { dModel: width, heads, dHead });
  const readout = linearParameters(chance, width, questions * values);
  const layer = start(drawn, settings);
  if (!oracle) return { layer, readout };
  const { value, output } = multiHeadParameters(chance, { dModel: width, heads: 1, dHead });
  return { layer, readout, oracle: { value, output } };
}

/** Ties what is to be tied, shakes what is to be shaken, scales. */
function start(drawn: MultiHeadParameters, settings: CompetitionSettings): MultiHeadParameters {
  const chance = random(settings.seed, STREAM.noise);
  const matrices = MATRICES.map((name) => {
    const isTied = settings.tied.includes(name);
    const matrix = isTied ? shaken(chance, tied(drawn[name], name, settings), name, settings) : drawn[name];
    return [name, tensor(multiply(matrix, settings.initScale), { requiresGrad: true })] as const;
  });
  return Object.fromEntries(matrices) as unknown as MultiHeadParameters;
}

/** Every head with the part of the first one. */
function tied(matrix: Tensor, name: MatrixName, { heads, dHead }: CompetitionSettings): Tensor {
  const axis = name === "output" ? 0 : 1; // W_O has the heads in its rows
  const first = slice(matrix.detach(), axis, 0, dHead);
  return concatenate(Array.from({ length: heads }, () => first), axis);
}

function shaken(
  chance: Random, matrix: Tensor, name: MatrixName, { epsilon, shaken }: CompetitionSettings,
): Tensor {
  if (epsilon === 0 || !shaken.includes(name)) return matrix;
  const deviation = 1 / Math.sqrt(matrix.shape[0]!);
  return add(matrix, multiply(chance.normals(matrix.shape), epsilon * deviation));
}

export type Prediction = {
  logits: Tensor; // [batch, questions, values]
  weights: Tensor; // [batch, heads, 1, tokens]
};

/** `gates` are factors on the heads' outputs, [heads] or [batch, heads]: 0 removes one. */
export function predict(
  { layer, readout, oracle }: CompetitionModel, { queries, tokens, targets }: Omit<Lesson, "examples" | "answers">,
  { heads, questions, values }: CompetitionSettings, gates?: TensorLike,
): Prediction {
  const seen = multiHeadAttention({ queries, keys: tokens, values: tokens }, layer, { heads, gates });
  const found = oracle ? add(seen.output, foretold(oracle, tokens, targets)) : seen.output; // [batch, 1, width]
  return {
    logits: reshape(linear(found, readout), [queries.shape[0]!, questions, values]),
    weights: seen.weights,
  };
}

/** What a head puts out whose attention is 1 on the token that answers question 0. [batch, 1, width] */
function foretold(oracle: { value: Tensor; output: Tensor }, tokens: Tensor, targets: Tensor): Tensor {
  const [batch, length] = tokens.shape as [number, number];
  const attention = reshape(oneHot(select(targets, 1, 0), length), [batch, 1, length]);
  return matmul(matmul(matmul(attention, tokens), oracle.value), oracle.output);
}

/** Gates of one training step: each head of each example is left out by chance. None without head dropout. */
export function trainingGates(chance: Random, { batch, heads, headDropout }: CompetitionSettings): Tensor | undefined {
  return headDropout > 0 ? headGates(chance, [batch, heads], headDropout) : undefined;
}
