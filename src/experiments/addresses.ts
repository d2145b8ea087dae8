/**
 * The address experiment: how many heads does a query need that asks k questions at once?
 * One softmax row is one convex combination of the values, so one head gives one mixture per query.
 * Trained on fresh data at every step; the accuracy is measured on examples that are the same for every seed.
 */
import {
  accuracy, adam, argmax, crossEntropy, entropy, equal, noGrad, random, reshape, select, slice, sum,
  type Tensor,
} from "../compute/index.ts";
import { createModel, predict, type AddressModel } from "./addresses/model.ts";
import { toSettings, type AddressOptions, type AddressSettings } from "./addresses/settings.ts";
import { describeToken, drawBatch, type Batch, type Example } from "./addresses/task.ts";
import { learningRateAt } from "./schedule.ts";

export interface AddressReport {
  /** Training steps done, of how many. */
  step: number;
  steps: number;
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
  done: boolean;
}

/** Sources of chance under one seed, so that a change of the model leaves the data as they were. */
const STREAM = { parameters: 0, data: 1, noise: 2 };
/** The exam is the same for every seed: many questions at the end, fewer on the way. */
const EXAM = { seed: 2017, examples: 1024, onTheWay: 256 };

/** Trains the model; reports before the first step, every `every` steps, and at the end. */
export function* trainAddresses(options: AddressOptions = {}): Generator<AddressReport, void> {
  const settings = toSettings(options);
  const { steps, every, seed, batch } = settings;
  const data = random(seed, STREAM.data);
  const model = createModel(random(seed, STREAM.parameters), settings);
  const optimizer = adam(model);
  const exam = drawBatch(random(EXAM.seed), settings, EXAM.examples);
  const curve: AddressReport["curve"] = [];
  for (let step = 0; step <= steps; step++) {
    if (step % every === 0 || step === steps) {
      const size = step === steps ? EXAM.examples : EXAM.onTheWay;
      const measured = measure(model, firstOf(exam, size), settings);
      curve.push([step, measured.accuracy]);
      yield { step, steps, ...measured, curve: [...curve], done: step === steps };
    }
    if (step < steps) {
      const lesson = drawBatch(data, settings, batch);
      crossEntropy(predict(model, lesson, settings).logits, lesson.answers).backward();
      optimizer.step(learningRateAt(step, steps, settings.learningRate));
      optimizer.zeroGrad();
    }
  }
}

/** Trains to the end and returns the last report. */
export function runAddresses(options: AddressOptions = {}): AddressReport {
  let last: AddressReport | undefined;
  for (const report of trainAddresses({ every: toSettings(options).steps, ...options })) last = report;
  return last!;
}

type Measured = Pick<AddressReport, "loss" | "accuracy" | "perQuestion" | "weights" | "example" | "entropyBits">;

function measure(model: AddressModel, exam: Batch, settings: AddressSettings): Measured {
  const noise = settings.noise > 0 ? random(EXAM.seed, STREAM.noise) : undefined;
  const { logits, weights } = noGrad(() => predict(model, exam, settings, noise));
  const shown = clearest(exam.examples);
  return {
    loss: crossEntropy(logits, exam.answers).item(),
    accuracy: accuracy(logits, exam.answers),
    perQuestion: accuracyPerQuestion(logits, exam, settings.questions),
    weights: weights.flatMap((layer) => select(layer, 0, shown).toArray<number[][][]>()),
    example: withWords(exam.examples[shown]!),
    entropyBits: meanEntropy(weights),
  };
}

function accuracyPerQuestion(logits: Tensor, exam: Batch, questions: number): number[] {
  const hits = equal(argmax(logits), exam.answers).data; // [batch, asked]
  const asked = exam.examples.flatMap((example) => example.asked);
  return Array.from({ length: questions }, (_, question) => {
    const own = hits.filter((_, i) => asked[i] === question);
    return sum(own).item() / own.length;
  });
}

/** Over all layers, examples and heads. */
function meanEntropy(weights: readonly Tensor[]): number {
  const rows = weights.flatMap((layer) => reshape(layer, [-1, layer.shape.at(-1)!]).toArray<number[][]>());
  return rows.reduce((total, row) => total + entropy(row), 0) / rows.length;
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
