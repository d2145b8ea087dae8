/**
 * The MiniLang experiment: one small model learns agreement, coreference and recall at once. Then its heads are deleted
 * one by one: is there a head for each relation, as documents have it, or a head for each thing that heads can do?
 */
import { random } from "../compute/index.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import { ablate, accuracies, EXAM_TEXTS, type AblationTable, type Accuracies } from "./minilang/ablation.ts";
import { readAt, type ReadMiniLang } from "./minilang/ask.ts";
import { headNumbers } from "./minilang/measures.ts";
import { beginLearning, readerOf, toModel, type MiniLangModel } from "./minilang/model.ts";
import { comparedSettings, toSettings, type MiniLangOptions } from "./minilang/settings.ts";
import { drawBatch, encode, type MiniLangBatch } from "./minilang/task.ts";
import { EXAM_SEED, training } from "./training.ts";
import { crossEntropyWhereAsked, type TransformerPass } from "./transformer.ts";

/** What an exam says of the model at one step. */
export interface MiniLangPoint extends Accuracies {
  step: number;
  /** Mean cross entropy in nats, and the share of right words, where the grammar fixes them. */
  loss: number;
  accuracy: number;
}

export interface MiniLangReport extends Report, MiniLangPoint {
  /** One held-out text as the model reads it, with its attention [layers, heads, T, T]. */
  example: ReadMiniLang;
  /** The exam at every `PROBE`th step so far, however often the run reports. */
  curve: MiniLangPoint[];
  /** The first step of the curve at which the language counts as learned; null until then. */
  stepToSolved: number | null;
  /** After training: what is lost without each head, and the model, for `askMiniLang`. */
  ablation?: AblationTable;
  model?: MiniLangModel;
}

/** The curve has a point every so many steps. */
const PROBE = 25;
const TEXTS_ON_THE_WAY = 128;
/** Above this accuracy the language counts as learned. */
const SOLVED = 0.97;

/** Trains the model; reports before the first step, every `every` steps, and at the end. */
export function* trainMiniLang(options: MiniLangOptions = {}): Generator<MiniLangReport, void> {
  const settings = toSettings(options);
  const { steps } = settings;
  const { model, learn } = beginLearning(settings);
  const read = readerOf(model, settings);
  const exam = drawBatch(random(EXAM_SEED), EXAM_TEXTS);
  const onTheWay = encode(exam.texts.slice(0, TEXTS_ON_THE_WAY));
  const curve: MiniLangPoint[] = [];
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
      const report = { ...point(step, seen, asked), example: readAt(seen, asked.texts, shownText(asked)) };
      const stepToSolved = curve.find(({ accuracy }) => accuracy > SOLVED)?.step ?? null;
      const trained = done ? { ablation: ablate(read, settings, exam), model: toModel(model, settings, step) } : {};
      return { ...report, steps, done, curve: [...curve], stepToSolved, ...trained };
    },
  });
}

export const minilang: Experiment<MiniLangOptions, MiniLangReport> = {
  name: "minilang",
  settings: comparedSettings,
  train: trainMiniLang,
  numbers({ loss, accuracy, agreement, coreference, recall, stepToSolved, steps, ablation }) {
    return {
      loss, accuracy, agreement, coreference, recall,
      solved: accuracy > SOLVED ? 1 : 0,
      stepToSolved: stepToSolved ?? steps, // as late as the run could see; `solved` tells the two apart
      ...headNumbers(ablation!),
    };
  },
};

/** Trains to the end and returns the model, for `askMiniLang` and `ablateMiniLang`. */
export function trainMiniLangModel(options: MiniLangOptions = {}): MiniLangModel {
  return runToEnd(minilang, { every: toSettings(options).steps, ...options }).model!;
}

function point(step: number, { logits }: TransformerPass, exam: MiniLangBatch): MiniLangPoint {
  const each = accuracies(logits, exam.texts);
  return {
    step,
    loss: crossEntropyWhereAsked(logits, exam.answers).item(),
    accuracy: (each.agreement + 2 * each.coreference + 2 * each.recall) / 5, // a text asks so often for each
    ...each,
  };
}

/** The first text whose verb stands after a noun of another number than its subject's. */
function shownText({ texts }: MiniLangBatch): number {
  return texts.findIndex(({ words, questions, subject }) => (
    isPlural(words[questions[0]!.place]!) !== isPlural(words[subject]!)
  ));
}

function isPlural(noun: string): boolean {
  return noun.endsWith("s");
}
