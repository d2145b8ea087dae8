/**
 * The induction experiment: a text repeats a block, and the model is to go on with it. One layer of attention cannot
 * look for "the token after the last occurrence of this one", however many heads it has; two layers with one head each
 * learn it, all of a sudden.
 * Sources: Elhage et al. 2021; Olsson et al. 2022, "In-context learning and induction heads".
 */
import { random } from "../compute/index.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import { readAt, type ReadInduction } from "./induction/ask.ts";
import { accuracyWhereAsked, inductionMass, previousTokenMass } from "./induction/measures.ts";
import { beginLearning, readerOf, toModel, type InductionModel } from "./induction/model.ts";
import { comparedSettings, toSettings, type InductionOptions } from "./induction/settings.ts";
import { drawBatch, encode, letter, type InductionBatch } from "./induction/task.ts";
import { EXAM_SEED, training } from "./training.ts";
import { crossEntropyWhereAsked, type TransformerPass } from "./transformer.ts";

/** What an exam says of the model at one step. */
export interface InductionPoint {
  step: number;
  /** Mean cross entropy in nats, and the share of asked tokens that were predicted rightly. */
  loss: number;
  accuracy: number;
  /** Attention on tokens after an earlier occurrence of the present one: the best head of the last layer. */
  inductionMass: number;
  /** Attention on the token just before: the best head of the first layer. */
  previousTokenMass: number;
}

export interface InductionReport extends Report, InductionPoint {
  /** One held-out text as the model reads it, with its attention [layers, heads, T, T]. */
  example: ReadInduction & {
    /** The block's length: from this position on, the next token is asked for. */
    period: number;
    /** The token that does come next. */
    next: string[];
  };
  /** The exam at every `PROBE`th step so far, however often the run reports. */
  curve: InductionPoint[];
  /** The first step of the curve with an accuracy of .9; null until then. */
  stepTo90: number | null;
  /** After training, for `askInduction`. */
  model?: InductionModel;
}

/** The curve has a point every so many steps. */
const PROBE = 16;
/** Many texts at the end, fewer on the way. */
const EXAM = { examples: 640, onTheWay: 128 };
/** Steps at which the study says how far the model is. */
const STATIONS = [64, 96, 128, 160] as const;

/** Trains the model; reports before the first step, every `every` steps, and at the end. */
export function* trainInduction(options: InductionOptions = {}): Generator<InductionReport, void> {
  const settings = toSettings(options);
  const { steps } = settings;
  const { model, learn } = beginLearning(settings);
  const read = readerOf(model, settings);
  const exam = drawBatch(random(EXAM_SEED), settings, EXAM.examples);
  const onTheWay = encode(exam.examples.slice(0, EXAM.onTheWay), settings);
  const curve: InductionPoint[] = [];
  const probe = (step: number) => {
    if (step % PROBE === 0 && curve.at(-1)?.step !== step) curve.push(point(step, read(onTheWay.tokens), onTheWay));
  };
  yield* training(settings, {
    learn(step) {
      probe(step);
      learn(step);
    },
    look(step) {
      probe(step);
      const done = step === steps;
      const asked = done ? exam : onTheWay;
      const seen = read(asked.tokens);
      const report = { ...point(step, seen, asked), example: firstText(seen, asked) };
      const stepTo90 = curve.find(({ accuracy }) => accuracy >= 0.9)?.step ?? null;
      const trained = done ? { model: toModel(model, settings, step) } : {};
      return { ...report, steps, done, curve: [...curve], stepTo90, ...trained };
    },
  });
}

export const induction: Experiment<InductionOptions, InductionReport> = {
  name: "induction",
  settings: comparedSettings,
  train: trainInduction,
  numbers: ({ loss, accuracy, inductionMass, previousTokenMass, stepTo90, steps, curve }) => ({
    loss, accuracy, inductionMass, previousTokenMass,
    reached90: stepTo90 === null ? 0 : 1,
    stepTo90: stepTo90 ?? steps, // as late as the run could see; `reached90` tells the two apart
    ...Object.fromEntries(curve.filter(isStation).map((at) => [`accuracy@${at.step}`, at.accuracy])),
  }),
};

/** Trains to the end and returns the model, for `askInduction`. */
export function trainInductionModel(options: InductionOptions = {}): InductionModel {
  return runToEnd(induction, { every: toSettings(options).steps, ...options }).model!;
}

function isStation({ step }: InductionPoint): boolean {
  return (STATIONS as readonly number[]).includes(step);
}

function point(step: number, { logits, weights }: TransformerPass, exam: InductionBatch): InductionPoint {
  return {
    step,
    loss: crossEntropyWhereAsked(logits, exam.answers).item(),
    accuracy: accuracyWhereAsked(logits, exam),
    inductionMass: Math.max(...inductionMass(weights.at(-1)!, exam.examples)),
    previousTokenMass: Math.max(...previousTokenMass(weights[0]!, exam.examples)),
  };
}

function firstText(seen: TransformerPass, { examples }: InductionBatch): InductionReport["example"] {
  const { tokens, period } = examples[0]!;
  return { ...readAt(seen, tokens.slice(0, -1), 0), period, next: tokens.slice(1).map(letter) };
}
