/** One look at a model in training: who attends to what, who matters, and where the gradients point. */
import {
  accuracy, argmax, crossEntropy, equal, jit, log, matmul, mean, multiply, noGrad, oneHot, ones, reshape, select,
  specialization, sum, transpose, where,
  type Tensor, type TensorLike,
} from "../../compute/index.ts";
import {
  cutByHead, gradientNorms, headSimilarity, relationCosines, relationGradients, withoutRelation, type Pull,
} from "./gradients.ts";
import { predict, type CompetitionModel, type Lesson, type Prediction } from "./model.ts";
import { MATRICES, type CompetitionSettings } from "./settings.ts";

/** Measured on held-out examples. */
export interface Moment {
  step: number;
  /** Cross entropy in nats, and the share of questions answered rightly; over all relations and for each. */
  loss: number;
  accuracy: number;
  lossPerRelation: number[];
  accuracyPerRelation: number[];
  /** Mean attention of each head on the token that answers each relation. [heads, relations] */
  mass: number[][];
  /** 1: the head serves one relation only. 0: it serves all alike. [heads] */
  specialization: number[];
  /** Mean entropy of the attention rows, in bits. */
  entropyBits: number;
  /** What removing each head costs: the rise of the loss, the fall of the accuracy. [heads] */
  lossRise: number[];
  accuracyDrop: number[];
  /** Norm of the loss gradient by each head's part of the four matrices. [heads] */
  gradientNorm: number[];
  /** The relation with the smallest loss, and what it has to do with each head's gradient by W_Q and W_K. */
  easiest: { relation: number; pulls: Pull[] };
  /** Inside each head, cosines between the relations' gradients by W_Q and W_K. [heads, relations, relations] */
  cosines: number[][][];
  /** Mean cosine between the parameters of two heads. */
  similarity: number;
}

/** Recorded once, for one model and its exam: called at a step, it measures the model as it then is. */
export function observer(
  model: CompetitionModel, exam: Lesson, settings: CompetitionSettings,
): (step: number) => Moment {
  const see = jit((gates) => noGrad(() => predict(model, exam, settings, gates)));
  const ask = jit(() => relationGradients(model, exam, settings));
  return (step) => {
    const seen = describe(see(ones([settings.heads])), exam, settings);
    return {
      step, ...seen, ...ablations(see, seen, exam, settings), ...pulls(ask(), seen.lossPerRelation, settings),
      similarity: headSimilarity(model.layer, settings),
    };
  };
}

type See = (gates: TensorLike) => Prediction;
type Seen = Pick<Moment,
  "loss" | "accuracy" | "lossPerRelation" | "accuracyPerRelation" | "mass" | "specialization" | "entropyBits">;

function describe({ logits, weights }: Prediction, exam: Lesson, settings: CompetitionSettings): Seen {
  const mass = attentionMass(weights, exam.targets);
  return {
    loss: crossEntropy(logits, exam.answers).item(),
    accuracy: accuracy(logits, exam.answers),
    lossPerRelation: lossPerRelation(logits, exam.answers),
    accuracyPerRelation: accuracyPerRelation(logits, exam.answers),
    mass,
    specialization: mass.map((row) => specialization(row, { chance: 1 / settings.tokens })),
    entropyBits: meanEntropyBits(weights),
  };
}

/** Mean attention on the right token of each relation. weights [batch, heads, 1, tokens] -> [heads, relations] */
export function attentionMass(weights: Tensor, targets: Tensor): number[][] {
  const [batch, heads, , tokens] = weights.shape as [number, number, number, number];
  const right = transpose(oneHot(targets, tokens)); // [batch, tokens, relations]
  return mean(matmul(reshape(weights, [batch, heads, tokens]), right), { axis: 0 }).toArray<number[][]>();
}

function lossPerRelation(logits: Tensor, answers: Tensor): number[] {
  return Array.from({ length: answers.shape[1]! }, (_, relation) =>
    crossEntropy(select(logits, 1, relation), select(answers, 1, relation)).item());
}

/** logits [batch, relations, values], answers [batch, relations] -> one per relation */
export function accuracyPerRelation(logits: Tensor, answers: Tensor): number[] {
  return mean(equal(argmax(logits), answers), { axis: 0 }).toArray<number[]>();
}

/** Over all examples and heads. weights [..., tokens] */
function meanEntropyBits(weights: Tensor): number {
  const nats = -sum(multiply(weights, log(where(weights, weights, 1)))).item(); // 0 log 0 counts as 0
  return (nats * weights.shape.at(-1)!) / weights.size / Math.LN2;
}

/** Removes one head after the other. */
function ablations(
  see: See, intact: Seen, exam: Lesson, { heads }: CompetitionSettings,
): Pick<Moment, "lossRise" | "accuracyDrop"> {
  const every = Array.from({ length: heads }, (_, head) => head);
  const without = every.map((removed) => see(every.map((head) => (head === removed ? 0 : 1))).logits);
  return {
    lossRise: without.map((logits) => crossEntropy(logits, exam.answers).item() - intact.loss),
    accuracyDrop: without.map((logits) => intact.accuracy - accuracy(logits, exam.answers)),
  };
}

function pulls(
  asked: readonly (readonly Tensor[])[], losses: readonly number[], settings: CompetitionSettings,
): Pick<Moment, "gradientNorm" | "easiest" | "cosines"> {
  const whereToLook = cutByHead(asked, ["query", "key"], settings);
  const relation = Math.max(0, losses.indexOf(Math.min(...losses))); // 0 where there is no loss any more, but NaN
  return {
    gradientNorm: gradientNorms(cutByHead(asked, MATRICES, settings)),
    easiest: { relation, pulls: withoutRelation(whereToLook, relation) },
    cosines: relationCosines(whereToLook),
  };
}
