/** What one does to heads of a trained model, and what the model is worth afterwards. */
import {
  accuracy, add, broadcastTo, concatenate, crossEntropy, jit, linear, matmul, mean, mergeHeads, multiHeadAttention,
  multiply, noGrad, reshape, slice, splitHeads,
  type Tensor,
} from "../../compute/index.ts";
import { accuracyPerRelation } from "../competition/moment.ts";
import type { CompetitionModel, Lesson } from "../competition/model.ts";
import type { CompetitionSettings } from "../competition/settings.ts";
import { drawExam } from "../competition/trainee.ts";
import { restore, type Snapshot } from "./snapshot.ts";

/**
 * "delete": the head's output is 0 before W_O; the others are left as they are. "mean": its output is always its mean
 * over the examples. "corrupt": its attention row is shifted by one token, so that it looks at the neighbour of the
 * token it should look at, as confidently as before.
 */
export type Damage = "delete" | "mean" | "corrupt";
export const DAMAGES = ["delete", "mean", "corrupt"] as const satisfies readonly Damage[];
export type HeadState = "intact" | Damage;

/** What is left of the model, on held-out examples. */
export interface Remainder {
  accuracy: number;
  accuracyPerRelation: number[];
  /** Cross entropy in nats. */
  loss: number;
}

/** Examines the model with each head in the given state. */
export type Bench = (states: readonly HeadState[]) => Remainder;

export const EXAMPLES = 512;

/** Everything that does not depend on the states is computed once, so that asking is quick. */
export function createBench(
  model: CompetitionModel, settings: CompetitionSettings, exam: Lesson = drawExam(settings, EXAMPLES),
): Bench {
  const outputs = noGrad(() => outputsPerState(model, exam, settings));
  const answer = jit((...[intact, replaced, corrupted]: Tensor[]) => noGrad(() => {
    const mixed = [intact, replaced, corrupted].map((gates, i) => multiply(outputs[i]!, reshape(gates!, [-1, 1, 1])));
    const heads = mixed.reduce((sum, part) => add(sum, part)); // [batch, heads, 1, dHead]
    return linear(matmul(mergeHeads(heads), model.layer.output), model.readout);
  }));
  return (states) => {
    checkStates(states, settings.heads);
    const gates = ["intact", "mean", "corrupt"].map((kind) => states.map((state) => Number(state === kind)));
    return remainder(reshape(answer(...gates), [...exam.answers.shape, settings.values]), exam.answers);
  };
}

function remainder(logits: Tensor, answers: Tensor): Remainder {
  return {
    accuracy: accuracy(logits, answers),
    accuracyPerRelation: accuracyPerRelation(logits, answers),
    loss: crossEntropy(logits, answers).item(),
  };
}

/** The outputs of all heads when they are intact, replaced by their mean, and corrupted. [batch, heads, 1, dHead] */
function outputsPerState(
  { layer }: CompetitionModel, { queries, tokens }: Lesson, { heads }: CompetitionSettings,
): Tensor[] {
  const { headOutputs, weights } = multiHeadAttention({ queries, keys: tokens, values: tokens }, layer, { heads });
  const values = splitHeads(matmul(tokens, layer.value), heads); // [batch, heads, tokens, dHead]
  const average = mean(headOutputs, { axis: 0, keepDims: true });
  return [headOutputs, broadcastTo(average, headOutputs.shape), matmul(shifted(weights), values)];
}

/** What was on each token is now on the next one; what was on the last, on the first. */
export function shifted(weights: Tensor): Tensor {
  const axis = weights.rank - 1;
  const last = weights.shape[axis]! - 1;
  return concatenate([slice(weights, axis, last), slice(weights, axis, 0, last)], axis);
}

function checkStates(states: readonly HeadState[], heads: number): void {
  const known: readonly string[] = ["intact", ...DAMAGES];
  if (states.length === heads && states.every((state) => known.includes(state))) return;
  const got = JSON.stringify(states);
  throw new RangeError(`damaged: expected for each of ${heads} heads one of ${known.join(", ")}, got ${got}.`);
}

const benches = new WeakMap<Snapshot, Bench>();

/**
 * What a trained model is worth with some of its heads damaged: `damaged(snapshot, ["intact", "delete", ...])`, one
 * state per head. The first call for a snapshot takes some milliseconds, the others about one.
 */
export function damaged(snapshot: Snapshot, states: readonly HeadState[]): Remainder {
  const bench = benches.get(snapshot) ?? benchOf(snapshot);
  benches.set(snapshot, bench);
  return bench(states);
}

function benchOf(snapshot: Snapshot): Bench {
  const { model, settings } = restore(snapshot);
  return createBench(model, settings);
}
