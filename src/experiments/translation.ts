/**
 * The translation experiment: a small encoder and decoder learn to translate, and nobody tells them which word comes
 * from which. Does cross-attention show it? And is what a row shows also what the word needs?
 */
import { random, slice, trapezoid, type Tensor } from "../compute/index.ts";
import { toCheckpoint } from "./checkpoint.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import { EXAM_SEED, learner, STREAM, training } from "./training.ts";
import { crossEntropyWhereAsked } from "./transformer.ts";
import type { TranslationModel } from "./translation/ask.ts";
import { encode, type Batch } from "./translation/batch.ts";
import { drawPairs, pairOf } from "./translation/grammar.ts";
import { dropsOf, leaveOneOut, type LeaveOneOut } from "./translation/leave-one-out.ts";
import {
  alignments, meanOverHeads, readPair, tokenAccuracy, type Alignment, type ReadPair,
} from "./translation/measure.ts";
import { createModel, predict, readerOf, type Reader } from "./translation/model.ts";
import { comparedSettings, toSettings, type TranslationOptions } from "./translation/settings.ts";

export interface TranslationReport extends Report, Alignment {
  /** On held-out pairs: cross entropy in nats, and the share of right words, given the right words before. */
  loss: number;
  tokenAccuracy: number;
  /** The document's pair, and one in which the words change places. */
  document: ReadPair;
  reordered: ReadPair;
  /** Shares of right words and of right peaks, at every report so far. */
  curve: [step: number, tokenAccuracy: number, alignment: number][];
  /**
   * In the last report: weights beside what each English word is worth, over held-out pairs and for the two that are
   * shown (the drop of log p in nats without it, [T, S]). `across`: when it is hidden from the decoder alone.
   */
  leaveOneOut?: LeaveOneOut & { document: number[][]; reordered: number[][]; across: LeaveOneOut };
  /** In the last report: the trained model, for `translate`. */
  model?: TranslationModel;
}

/** Many pairs at the end, fewer on the way. The first two are shown. */
const EXAM = { pairs: 640, onTheWay: 160 };
const DOCUMENT = "I love natural language processing";
const REORDERED = "we study modern music theory at school today";

/** Trains the model; reports before the first step, every `every` steps, and at the end. */
export function* trainTranslation(options: TranslationOptions = {}): Generator<TranslationReport, void> {
  const settings = toSettings(options);
  const { steps, seed, batch, learningRate } = settings;
  const data = random(seed, STREAM.data);
  const model = createModel(random(seed, STREAM.parameters), settings);
  const learn = learner(model, (source: Tensor, present: Tensor, read: Tensor, answers: Tensor) => (
    crossEntropyWhereAsked(predict(model, { source, present, read }, settings).logits, answers)
  ));
  const look = readerOf(model, settings);
  const exam = encode([pairOf(DOCUMENT), pairOf(REORDERED), ...drawPairs(random(EXAM_SEED), EXAM.pairs - 2)]);
  const onTheWay = firstOf(exam, EXAM.onTheWay);
  const rateAt = trapezoid({ peak: learningRate, steps });
  const curve: TranslationReport["curve"] = [];
  yield* training(settings, {
    learn(step) {
      const { source, present, read, answers } = encode(drawPairs(data, batch));
      learn(rateAt(step), source, present, read, answers);
    },
    look(step) {
      const done = step === steps;
      const measured = measure(look, done ? exam : onTheWay);
      curve.push([step, measured.tokenAccuracy, measured.alignment]);
      const last = done ? {
        leaveOneOut: weigh(look, onTheWay, settings), model: { settings, parameters: toCheckpoint(model) },
      } : {};
      return { step, steps, done, ...measured, curve: [...curve], ...last };
    },
  });
}

/** Trains to the end and returns the last report. */
export function runTranslation(options: TranslationOptions = {}): TranslationReport {
  return runToEnd(translation, { every: toSettings(options).steps, ...options });
}

export const translation: Experiment<TranslationOptions, TranslationReport> = {
  name: "translation",
  settings: comparedSettings,
  train: trainTranslation,
  numbers: ({ loss, tokenAccuracy, alignment, perHead, inputRowAlignment, leaveOneOut: left, document }) => ({
    loss, tokenAccuracy, alignment, inputRowAlignment,
    bestHead: Math.max(...perHead), worstHead: Math.min(...perHead),
    leaveOneOutTop1: left!.top1, leaveOneOutRank: left!.rank,
    acrossTop1: left!.across.top1, acrossRank: left!.across.rank,
    ...Object.fromEntries(goldWeights(document).map((weight, t) => [`diagonal${t + 1}`, weight])),
  }),
};

/** The weight of each Chinese word on its source, averaged over heads. */
function goldWeights({ weights, gold }: ReadPair): number[] {
  return meanOverHeads(weights).map((row, t) => row[gold[t]!]!);
}

type Measured = Pick<TranslationReport, "loss" | "tokenAccuracy" | keyof Alignment | "document" | "reordered">;

function measure(look: Reader, exam: Batch): Measured {
  const pass = look(exam);
  return {
    loss: crossEntropyWhereAsked(pass.logits, exam.answers).item(),
    tokenAccuracy: tokenAccuracy(pass, exam.pairs),
    ...alignments(pass.weights, exam.pairs),
    document: readPair(pass, exam, 0),
    reordered: readPair(pass, exam, 1),
  };
}

function weigh(
  look: Reader, batch: Batch, { encoderLayers }: { encoderLayers: number },
): NonNullable<TranslationReport["leaveOneOut"]> {
  const { weights } = look(batch);
  const drops = dropsOf(look, batch);
  const across = encoderLayers === 0 ? drops : dropsOf(look, batch, "across"); // no layer, nothing mixed
  return {
    ...leaveOneOut(weights, drops), document: drops[0]!, reordered: drops[1]!, across: leaveOneOut(weights, across),
  };
}

function firstOf({ pairs, source, present, read, answers }: Batch, size: number): Batch {
  const first = (x: Tensor) => slice(x, 0, 0, size);
  return {
    pairs: pairs.slice(0, size), source: first(source), present: first(present), read: first(read),
    answers: first(answers),
  };
}
