/**
 * The grammar experiment: can a single head agree a verb, resolve a pronoun, follow a nesting, match a bracket? Four
 * small languages, and a transformer that answers at those words which depend on others.
 */
import { jit, noGrad, random, slice, trapezoid, type Tensor } from "../compute/index.ts";
import { toCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import { accuracyOf, hardest, readSentence, scores, type ReadSentence, type Score } from "./grammar/measure.ts";
import { createModel, lengthOf, predict } from "./grammar/model.ts";
import { drawSentences, encode, type Batch } from "./grammar/sentence.ts";
import { comparedSettings, tasks, toSettings, type GrammarOptions, type GrammarSettings } from "./grammar/settings.ts";
import { EXAM_SEED, learner, STREAM, training } from "./training.ts";
import { crossEntropyWhereAsked, type TransformerParameters, type TransformerPass } from "./transformer.ts";

export interface GrammarReport extends Report {
  /** On held-out sentences: cross entropy in nats, and the share of questions answered rightly. */
  loss: number;
  accuracy: number;
  /** The accuracy by attractors, names in between, depth of the sentence or pairs in between. */
  perDifficulty: Score[];
  /** One of the hardest held-out sentences, read by the model. */
  example: ReadSentence;
  /** Accuracy of every report so far. */
  curve: [step: number, accuracy: number][];
  /** The trained model, in the last report: for `askGrammar`. */
  model?: GrammarModel;
}

/** A trained model as plain data. */
export interface GrammarModel {
  settings: GrammarSettings;
  parameters: Checkpoint<TransformerParameters>;
}

/** Many sentences at the end, fewer on the way. */
const EXAM = { sentences: 640, onTheWay: 160 };

/** Trains the model; reports before the first step, every `every` steps, and at the end. */
export function* trainGrammar(options: GrammarOptions = {}): Generator<GrammarReport, void> {
  const settings = toSettings(options);
  const { steps, seed } = settings;
  const data = random(seed, STREAM.data);
  const model = createModel(random(seed, STREAM.parameters), settings);
  const learn = learner(model, (tokens: Tensor, present: Tensor, answers: Tensor) => (
    crossEntropyWhereAsked(predict(model, tokens, present, settings).logits, answers)
  ));
  const look = jit((tokens, present) => noGrad(() => predict(model, tokens, present, settings)));
  const exam = drawBatch(settings, random(EXAM_SEED), EXAM.sentences);
  const rateAt = trapezoid({ peak: settings.learningRate, steps });
  const curve: GrammarReport["curve"] = [];
  yield* training(settings, {
    learn(step) {
      const { tokens, present, answers } = drawBatch(settings, data, settings.batch);
      learn(rateAt(step), tokens, present, answers);
    },
    look(step) {
      const done = step === steps;
      const part = done ? exam : firstOf(exam, EXAM.onTheWay);
      const measured = measure(look(part.tokens, part.present), part, settings);
      curve.push([step, measured.accuracy]);
      const trained = done ? { model: { settings, parameters: toCheckpoint(model) } } : {};
      return { step, steps, ...measured, curve: [...curve], done, ...trained };
    },
  });
}

export const grammar: Experiment<GrammarOptions, GrammarReport> = {
  name: "grammar",
  settings: comparedSettings,
  train: trainGrammar,
  numbers: ({ loss, accuracy, perDifficulty }) => ({
    loss, accuracy, solved: accuracy >= SOLVED ? 1 : 0,
    ...Object.fromEntries(perDifficulty.map((part) => [`accuracy@${part.difficulty}`, part.accuracy])),
  }),
};

/** From this accuracy on a run counts as solved. */
const SOLVED = 0.98;

/** Trains to the end and returns the model, for `askGrammar`. */
export function trainGrammarModel(options: GrammarOptions = {}): GrammarModel {
  return runToEnd(grammar, { every: toSettings(options).steps, ...options }).model!;
}

function drawBatch(settings: GrammarSettings, source: ReturnType<typeof random>, size: number): Batch {
  const task = tasks[settings.task];
  return encode(task, drawSentences(task, source, settings[task.limit], size), lengthOf(settings));
}

type Measured = Pick<GrammarReport, "loss" | "accuracy" | "perDifficulty" | "example">;

function measure(pass: TransformerPass, exam: Batch, { task }: GrammarSettings): Measured {
  const perDifficulty = scores(pass, exam);
  return {
    loss: crossEntropyWhereAsked(pass.logits, exam.answers).item(),
    accuracy: accuracyOf(perDifficulty),
    perDifficulty,
    example: readSentence(tasks[task], pass, exam, hardest(exam.sentences)),
  };
}

function firstOf({ sentences, tokens, answers, present }: Batch, size: number): Batch {
  const first = (x: Tensor) => slice(x, 0, 0, size);
  return {
    sentences: sentences.slice(0, size), tokens: first(tokens), answers: first(answers), present: first(present),
  };
}
