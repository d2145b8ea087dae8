/** What a run of the competition is judged by. Names with @ are of a step: `loss@160`. */
import { rankCorrelation } from "../../compute/index.ts";
import { statistics } from "../statistics.ts";
import { upperTriangle } from "./gradients.ts";
import type { Moment } from "./moment.ts";

/** Steps at which every run is looked at, as in the feasibility study. The end is looked at too. */
export const LOOKS = [0, 20, 40, 60, 80, 100, 130, 160, 200, 250, 300, 400, 500, 650, 800] as const;

/** Which numbers are kept of which steps. */
const KEPT = {
  loss: [40, 80, 160, 200, 250, 300, 500],
  specialization: [40, 80, 160, 200, 250, 300, 500],
  coverage: [80, 500],
  spearman: [130, 160, 200, 250, 300],
  share: [20, 300],
  normRatio: [20, 100, 200, 250, 300],
  turn: [20, 100, 200, 250, 300],
  cosine: [20, 100, 200, 300],
  negative: [100, 200],
} as const;

/** A head whose removal costs less accuracy than this can be spared. */
const SPARED = 0.01;

/** The relation that each head attends to most. */
export function topRelations(mass: readonly (readonly number[])[]): number[] {
  return mass.map((row) => row.reduce((top, weight, relation) => (weight > row[top]! ? relation : top), 0));
}

/** How many relations have a head that attends to them most. */
export function coverage(mass: readonly (readonly number[])[]): number {
  return new Set(topRelations(mass)).size;
}

/** A moment in single numbers: means over its heads, and their order. */
export function summary(moment: Moment) {
  const { pulls } = moment.easiest;
  const cosines = moment.cosines.flatMap(upperTriangle);
  return {
    loss: moment.loss,
    specialization: average(moment.specialization),
    coverage: coverage(moment.mass),
    /** Do heads that matter more get larger gradients? 0 where the heads have no order. */
    spearman: rankCorrelation(moment.lossRise, moment.gradientNorm) || 0,
    gradientRatio: Math.max(...moment.gradientNorm) / average(moment.gradientNorm),
    share: average(pulls.map(({ share }) => share)),
    normRatio: average(pulls.map(({ normRatio }) => normRatio)),
    turn: average(pulls.map(({ turn }) => turn)),
    cosine: average(cosines),
    negative: cosines.filter((cosine) => cosine < 0).length / cosines.length,
  };
}

/** Of the moments at the study's steps. */
export function numbersOverTime(history: readonly Moment[]): Record<string, number> {
  const looks = history.filter(({ step }) => (LOOKS as readonly number[]).includes(step));
  const summaries = new Map(looks.map((moment) => [moment.step, summary(moment)]));
  const kept = Object.entries(KEPT).flatMap(([name, steps]) => steps.flatMap((step) => {
    const found = summaries.get(step);
    return found ? [[`${name}@${step}`, found[name as keyof typeof KEPT]] as const] : [];
  }));
  const gradients = [...summaries.values()].map(({ gradientRatio }) => gradientRatio);
  return {
    ...Object.fromEntries(kept),
    ...lossesInOrder(history.find(({ step }) => step === 250)),
    gradientRatioMost: Math.max(...gradients),
    gradientRatioLeast: Math.min(...gradients),
  };
}

/** `relationLoss1@250` is the smallest loss of a relation: relations are learned one after the other. */
function lossesInOrder(moment: Moment | undefined): Record<string, number> {
  const losses = [...(moment?.lossPerRelation ?? [])].sort((a, b) => a - b);
  return Object.fromEntries(losses.map((loss, i) => [`relationLoss${i + 1}@250`, loss]));
}

/** Of the last moment. */
export function numbersAtEnd(moment: Moment): Record<string, number> {
  const { specialization, coverage: covered, spearman, cosine, negative } = summary(moment);
  return {
    specialization, coverage: covered, spearman, cosine, negative,
    entropyBits: moment.entropyBits,
    headSimilarity: moment.similarity,
    expendable: moment.accuracyDrop.filter((drop) => drop < SPARED).length,
    smallestDrop: Math.min(...moment.accuracyDrop),
    headsOnFirst: topRelations(moment.mass).filter((relation) => relation === 0).length,
    accuracyOfOthers: average(moment.accuracyPerRelation.slice(1)),
  };
}

export interface Training {
  /** Loss on the batches of the second half of the steps so far: mean and standard deviation, in nats. */
  tailMean: number;
  tailSd: number;
  /** The largest loss on a batch so far. */
  largestLoss: number;
}

/** How calm the training was: losses on its batches. */
export function trainingOf(losses: readonly number[]): Training {
  const tail = statistics(losses.slice(Math.floor(losses.length / 2)));
  return { tailMean: tail.mean, tailSd: tail.sd, largestLoss: losses.reduce((most, loss) => Math.max(most, loss), 0) };
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
