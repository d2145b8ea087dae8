/**
 * The address experiment: how many heads does a query need that asks k questions at once?
 * One softmax row is one convex combination of the values, so one head gives one mixture per query.
 * Trained on fresh data at every step; the accuracy is measured on examples that are the same for every seed.
 */
import { accuracy, crossEntropy, jit, noGrad, random, select, slice } from "../compute/index.ts";
import { accuracyPerQuestion, meanEntropy, sortedTargetWeights, targetWeights } from "./addresses/measure.ts";
import { predict, type AddressModel, type Prediction } from "./addresses/model.ts";
import { comparedSettings, toSettings, type AddressOptions, type AddressSettings } from "./addresses/settings.ts";
import { describeToken, drawBatch, type Batch, type Example } from "./addresses/task.ts";
import { createTrainee } from "./addresses/trainee.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import { EXAM_SEED, STREAM, training } from "./training.ts";

export interface AddressReport extends Report {
  /** On held-out examples: cross entropy in nats, and the share of questions answered rightly. */
  loss: number;
  accuracy: number;
  /** The accuracy of each question. */
  perQuestion: number[];
  /** Attention of the shown example: [heads (of all layers), 1 query, tokens]. */
  weights: number[][][];
  /** One held-out example: its tokens in words, and for each asked question the token that answers it. */
  example: Example & { tokens: string[] };
  /** Accuracy of every report so far. */
  curve: [step: number, accuracy: number][];
  /** Mean entropy of the attention rows, in bits. */
  entropyBits: number;
  /** Mean attention of each head on the token that answers each question. [heads (of all layers), questions] */
  targetWeights: number[][];
}

/** Many questions at the end, fewer on the way. */
const EXAM = { examples: 1024, onTheWay: 256 };

/** Trains the model; reports before the first step, every `every` steps, and at the end. */
export function* trainAddresses(options: AddressOptions = {}): Generator<AddressReport, void> {
  const settings = toSettings(options);
  const { steps } = settings;
  const { model, learn } = createTrainee(settings);
  const look = jit((queries, tokens) => noGrad(() => predict(model, { queries, tokens }, settings)));
  const exam = drawBatch(random(EXAM_SEED), settings, EXAM.examples);
  const curve: AddressReport["curve"] = [];
  yield* training(settings, {
    learn,
    look(step) {
      const part = firstOf(exam, step === steps ? EXAM.examples : EXAM.onTheWay);
      const seen = settings.noise > 0 ? lookThroughNoise(model, part, settings) : look(part.queries, part.tokens);
      const measured = measure(seen, part, settings);
      curve.push([step, measured.accuracy]);
      return { step, steps, ...measured, curve: [...curve], done: step === steps };
    },
  });
}

export const addresses: Experiment<AddressOptions, AddressReport> = {
  name: "addresses",
  settings: comparedSettings,
  train: trainAddresses,
  numbers({ loss, accuracy, entropyBits, targetWeights }) {
    const [largestTargetWeight, secondTargetWeight] = sortedTargetWeights(targetWeights);
    return {
      loss, accuracy, solved: accuracy >= SOLVED ? 1 : 0,
      entropyBits, effectiveTokens: 2 ** entropyBits,
      largestTargetWeight: largestTargetWeight!,
      ...(secondTargetWeight === undefined ? {} : { secondTargetWeight }),
    };
  },
};

/** From this accuracy on a run counts as solved. */
const SOLVED = 0.98;

/** Trains to the end and returns the last report. */
export function runAddresses(options: AddressOptions = {}): AddressReport {
  return runToEnd(addresses, { every: toSettings(options).steps, ...options });
}

/** The same noise at every look. */
function lookThroughNoise(model: AddressModel, exam: Batch, settings: AddressSettings): Prediction {
  return noGrad(() => predict(model, exam, settings, random(EXAM_SEED, STREAM.noise)));
}

type Measured = Omit<AddressReport, keyof Report | "curve">;

function measure({ logits, weights }: Prediction, exam: Batch, settings: AddressSettings): Measured {
  const shown = clearest(exam.examples);
  return {
    loss: crossEntropy(logits, exam.answers).item(),
    accuracy: accuracy(logits, exam.answers),
    perQuestion: accuracyPerQuestion(logits, exam, settings.questions),
    weights: weights.flatMap((layer) => select(layer, 0, shown).toArray<number[][][]>()),
    example: withWords(exam.examples[shown]!),
    entropyBits: meanEntropy(weights),
    targetWeights: targetWeights(weights, exam.examples, settings.questions),
  };
}

/** The first example whose questions ask for different tokens, if there is one: it shows most. */
function clearest(examples: readonly Example[]): number {
  return Math.max(0, examples.findIndex(({ targets }) => new Set(targets).size === targets.length));
}

function withWords(example: Example): AddressReport["example"] {
  return { ...example, tokens: example.values.map((_, token) => describeToken(example, token)) };
}

function firstOf(batch: Batch, size: number): Batch {
  return {
    examples: batch.examples.slice(0, size),
    queries: slice(batch.queries, 0, 0, size),
    tokens: slice(batch.tokens, 0, 0, size),
    answers: slice(batch.answers, 0, 0, size),
  };
}
