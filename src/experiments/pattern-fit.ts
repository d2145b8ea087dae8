/**
 * Which patterns of attention can queries and keys of length r make? softmax(Q Kᵀ) has scores of rank r, but it is
 * not the scores that must be met: free Q and K are fitted to the weights themselves. Two numbers per token are
 * enough to single out any one of them; arbitrary graded weights need about as many as there are tokens
 * (Bhojanapalli et al. 2020, "Low-rank bottleneck in multi-head attention models").
 */
import {
  argmax, jit, log, logSumExp, matmul, mean, multiply, noGrad, norm, random, softmax,
  subtract, sum, svd, tensor, transpose, where, type Random, type Tensor,
} from "../compute/index.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import {
  comparedSettings, toSettings, type PatternFitOptions, type PatternFitSettings,
} from "./pattern-fit/settings.ts";
import { drawPattern } from "./pattern-fit/targets.ts";
import { learner, STREAM, training } from "./training.ts";

export interface PatternFitReport extends Report {
  /** The wanted weights, and those of the fit. [tokens, tokens] */
  target: number[][];
  weights: number[][];
  /** [tokens, rank] */
  queries: number[][];
  keys: number[][];
  /** The Kullback-Leibler divergence of the weights from the target, mean over the rows, in nats. */
  divergence: number;
  /** The share of rows whose largest weight is on a largest entry of the target. */
  accuracy: number;
  /** Frobenius norms of all queries and of all keys: what a low rank is paid for with. */
  queryNorm: number;
  keyNorm: number;
  /** Divergence of every report so far. */
  curve: [step: number, divergence: number][];
}

/** Fits the pattern; reports before the first step, every `every` steps, and at the end. */
export function* trainPatternFit(options: PatternFitOptions = {}): Generator<PatternFitReport, void> {
  const settings = toSettings(options);
  const { steps, learningRate, tokens } = settings;
  const target = tensor(drawPattern(settings.target, tokens, random(settings.seed, STREAM.data))); // [tokens, tokens]
  const chance = random(settings.seed, STREAM.parameters);
  const model = settings.fit === "train" ? drawn(chance, settings) : cut(target, settings);
  const learn = learner(model, () => crossEntropyOfRows(target, scoresOf(model)));
  const look = jit(() => noGrad(() => scoresOf(model)));
  const curve: PatternFitReport["curve"] = [];
  yield* training(settings, {
    learn: () => learn(learningRate),
    look(step) {
      const measured = measure(target, look(), model);
      curve.push([step, measured.divergence]);
      return { step, steps, ...measured, curve: [...curve], done: step === steps };
    },
  });
}

export const patternFit: Experiment<PatternFitOptions, PatternFitReport> = {
  name: "patternFit",
  settings: comparedSettings,
  train: trainPatternFit,
  numbers: ({ divergence, accuracy, queryNorm, keyNorm }) => ({ divergence, accuracy, queryNorm, keyNorm }),
};

/** Fits to the end and returns the last report. */
export function runPatternFit(options: PatternFitOptions = {}): PatternFitReport {
  return runToEnd(patternFit, { every: Math.max(1, toSettings(options).steps), ...options });
}

type Model = { queries: Tensor; keys: Tensor }; // both [tokens, rank]

/** Normal, with variance 1 / rank: scores start about as large as 1. */
function drawn(random: Random, { tokens, rank }: PatternFitSettings): Model {
  const draw = () => tensor(multiply(random.normals([tokens, rank]), 1 / Math.sqrt(rank)), { requiresGrad: true });
  return { queries: draw(), keys: draw() };
}

/**
 * The scores log(1 + target / epsilon), which are 0 where the target is and give the target as their softmax, cut
 * down to the nearest matrix of the rank. A permutation's singular values are all equal: any of them may be kept.
 */
function cut(target: Tensor, { rank }: PatternFitSettings): Model {
  const scores = log(tensor(target.toArray<number[][]>().map((row) => row.map((weight) => 1 + weight / EPSILON))));
  const { u, singularValues, v } = svd(scores);
  const kept = (vectors: Tensor) => tensor(vectors.toArray<number[][]>().map((row) => row.slice(0, rank)));
  const roots = singularValues.slice(0, rank).map(Math.sqrt); // half of each on either side
  return { queries: multiply(kept(u), roots), keys: multiply(kept(v), roots) };
}

const EPSILON = 1e-6;

function scoresOf({ queries, keys }: Model): Tensor {
  return matmul(queries, transpose(keys)); // [tokens, tokens]
}

/**
 * -sum_j p_ij log softmax(scores)_ij, mean over the rows i. By logSumExp, whose derivative takes no logarithm: the
 * training gives the same bits everywhere.
 */
function crossEntropyOfRows(target: Tensor, scores: Tensor): Tensor {
  return mean(subtract(logSumExp(scores), sum(multiply(target, scores), { axis: -1 })));
}

type Measured = Omit<PatternFitReport, keyof Report | "curve">;

function measure(target: Tensor, scores: Tensor, { queries, keys }: Model): Measured {
  const entropy = -sum(multiply(target, log(where(target, target, 1)))).item() / target.shape[0]!; // 0 log 0 is 0
  return {
    target: target.toArray(), weights: softmax(scores).toArray(),
    queries: queries.toArray(), keys: keys.toArray(),
    divergence: Math.max(0, crossEntropyOfRows(target, scores).item() - entropy), // not -1e-8 for a perfect fit
    accuracy: argmaxAccuracy(target.toArray(), argmax(scores)),
    queryNorm: norm(queries), keyNorm: norm(keys),
  };
}

/** Where several entries of the target are largest, each of them is right. */
function argmaxAccuracy(target: number[][], { data }: Tensor): number {
  return target.filter((row, i) => row[data[i]!] === Math.max(...row)).length / target.length;
}
