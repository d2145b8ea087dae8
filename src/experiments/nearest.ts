/**
 * How many heads, if the parameters stay as they are? A query asks for k values at once, each that of the nearest of n
 * vectors. More heads give more rows of weights, but each matches by fewer dimensions: for k matches of low rank the
 * best number of heads is k, for one match of high rank it is 1.
 * (Vaswani et al. 2017, table 3 (A): 4 to 16 heads beat 1 and 32; Amsel, Yehudai & Bruna 2024: one head of full rank.)
 */
import {
  accuracy, argmax, crossEntropy, equal, jit, linear, linearParameters, mean, multiHeadAttention, multiHeadParameters,
  noGrad, random, reshape, select, slice, trapezoid,
  type LinearParameters, type MultiHeadParameters, type Random, type Tensor,
} from "../compute/index.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import {
  comparedSettings, toSettings, widthOf, type NearestOptions, type NearestSettings,
} from "./nearest/settings.ts";
import { drawBatch, type Batch, type Example } from "./nearest/task.ts";
import { EXAM_SEED, learner, STREAM, training } from "./training.ts";

export interface NearestReport extends Report {
  /** On held-out examples: cross entropy in nats, and the share of matches whose value was answered rightly. */
  loss: number;
  accuracy: number;
  /** The accuracy in each relation. */
  perRelation: number[];
  /** Attention of the shown example: [heads, 1 query, tokens]. */
  weights: number[][][];
  /** One held-out example. */
  example: Example;
  /** Accuracy of every report so far. */
  curve: [step: number, accuracy: number][];
}

/** Many matches at the end, fewer on the way. */
const EXAM = { examples: 1024, onTheWay: 256 };

/** Trains the model; reports before the first step, every `every` steps, and at the end. */
export function* trainNearest(options: NearestOptions = {}): Generator<NearestReport, void> {
  const settings = toSettings(options);
  const { steps, seed, batch } = settings;
  const data = random(seed, STREAM.data);
  const model = createModel(random(seed, STREAM.parameters), settings);
  const learn = learner(model, (queries: Tensor, tokens: Tensor, answers: Tensor) => (
    crossEntropy(predict(model, { queries, tokens }, settings).logits, answers)
  ));
  const look = jit((queries, tokens) => noGrad(() => predict(model, { queries, tokens }, settings)));
  const exam = drawBatch(random(EXAM_SEED), settings, EXAM.examples);
  const rateAt = trapezoid({ peak: settings.learningRate, steps });
  const curve: NearestReport["curve"] = [];
  yield* training(settings, {
    learn(step) {
      const lesson = drawBatch(data, settings, batch);
      learn(rateAt(step), lesson.queries, lesson.tokens, lesson.answers);
    },
    look(step) {
      const part = firstOf(exam, step === steps ? EXAM.examples : EXAM.onTheWay);
      const measured = measure(look(part.queries, part.tokens), part);
      curve.push([step, measured.accuracy]);
      return { step, steps, ...measured, curve: [...curve], done: step === steps };
    },
  });
}

export const nearest: Experiment<NearestOptions, NearestReport> = {
  name: "nearest",
  settings: comparedSettings,
  train: trainNearest,
  numbers: ({ loss, accuracy }) => ({ loss, accuracy }),
};

/** Trains to the end and returns the last report. */
export function runNearest(options: NearestOptions = {}): NearestReport {
  return runToEnd(nearest, { every: toSettings(options).steps, ...options });
}

type Model = { attention: MultiHeadParameters; readout: LinearParameters };

function createModel(random: Random, settings: NearestSettings): Model {
  const { heads, dHead, relations, values } = settings;
  const dModel = widthOf(settings);
  return {
    attention: multiHeadParameters(random, { dModel, heads, dHead }),
    readout: linearParameters(random, dModel, relations * values),
  };
}

type Prediction = {
  logits: Tensor; // [batch, relations, values]
  weights: Tensor; // [batch, heads, 1, tokens]
};

function predict(
  { attention, readout }: Model, { queries, tokens }: Pick<Batch, "queries" | "tokens">, settings: NearestSettings,
): Prediction {
  const { heads, relations, values } = settings;
  const { output, weights } = multiHeadAttention({ queries, keys: tokens, values: tokens }, attention, { heads });
  return { logits: reshape(linear(output, readout), [queries.shape[0]!, relations, values]), weights };
}

type Measured = Omit<NearestReport, keyof Report | "curve">;

function measure({ logits, weights }: Prediction, { answers, examples }: Batch): Measured {
  const hits = equal(argmax(logits), answers); // [batch, relations]
  const shown = clearest(examples);
  return {
    loss: crossEntropy(logits, answers).item(),
    accuracy: accuracy(logits, answers),
    perRelation: mean(hits, { axis: 0 }).toArray<number[]>(),
    weights: select(weights, 0, shown).toArray<number[][][]>(),
    example: examples[shown]!,
  };
}

/** The first example whose relations have different targets, if there is one: it shows most. */
function clearest(examples: readonly Example[]): number {
  return Math.max(0, examples.findIndex(({ targets }) => new Set(targets).size === targets.length));
}

function firstOf(batch: Batch, size: number): Batch {
  return {
    examples: batch.examples.slice(0, size),
    queries: slice(batch.queries, 0, 0, size),
    tokens: slice(batch.tokens, 0, 0, size),
    answers: slice(batch.answers, 0, 0, size),
  };
}
