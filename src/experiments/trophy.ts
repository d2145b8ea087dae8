/**
 * The trophy experiment: "The trophy doesn't fit in the suitcase because it is too big." What is "it"? Heads can look at
 * the trophy, the suitcase and the adjective at once; but the adjective has to decide which of the other two counts.
 */
import {
  accuracy, argmax, crossEntropy, equal, jit, noGrad, random, reshape, select, trapezoid, type Tensor,
} from "../compute/index.ts";
import { fromCheckpoint, toCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import { EXAM_SEED, learner, STREAM, training } from "./training.ts";
import { transformer, transformerParameters, type TransformerParameters } from "./transformer.ts";
import { CUTS, maskOf, type Cut } from "./trophy/cuts.ts";
import { comparedSettings, toSettings, type TrophyOptions, type TrophySettings } from "./trophy/settings.ts";
import {
  ADJECTIVE, drawBatch, encode, everySentence, IT, NOUNS, sentenceOf, VOCABULARY, WORDS, type Batch, type Sentence,
  type SentenceParts,
} from "./trophy/task.ts";

export type { TrophyOptions } from "./trophy/settings.ts";

export interface TrophyReport extends Report {
  /** On held-out sentences: cross entropy in nats, and the share of nouns answered rightly. */
  loss: number;
  accuracy: number;
  /** The document's sentence as the model reads it. */
  example: ReadSentence;
  curve: [step: number, accuracy: number][];
  /** After training only. */
  final?: {
    /** Accuracy on the whole corpus when looks of the first layer are forbidden. */
    cuts: Record<Cut | "both" | "all", number>;
    /** The share of pairs of sentences, alike but for the adjective, of which both are answered rightly. */
    flips: number;
    model: TrophyModel;
  };
}

/** A model as plain data. */
export interface TrophyModel {
  settings: TrophySettings;
  parameters: Checkpoint<TransformerParameters>;
}

export interface ReadSentence extends Sentence {
  /** How likely each noun is, in the order of NOUNS. */
  nouns: { noun: string; share: number }[];
  /** [layers, heads, words, words] */
  weights: number[][][][];
}

/** Many sentences at the end, fewer on the way. */
const EXAM = { examples: 600, onTheWay: 128 };
const SOLVED = 0.97;
const DOCUMENTS: SentenceParts = { thing: "trophy", container: "suitcase", adjective: "big", order: "thing first" };

/** Trains the model; reports before the first step, every `every` steps, and at the end. */
export function* trainTrophy(options: TrophyOptions = {}): Generator<TrophyReport, void> {
  const settings = toSettings(options);
  const { steps, seed, batch, learningRate } = settings;
  const data = random(seed, STREAM.data);
  const model = createModel(settings);
  const learn = learner(model, (tokens: Tensor, answers: Tensor) => (
    crossEntropy(select(run(model, tokens, settings).logits, 1, place(settings)), answers)
  ));
  const read = readerOf(model, settings);
  const rateAt = trapezoid({ peak: learningRate, steps });
  const exam = drawBatch(random(EXAM_SEED), EXAM.examples);
  const onTheWay = encode(exam.sentences.slice(0, EXAM.onTheWay));
  const curve: TrophyReport["curve"] = [];
  yield* training(settings, {
    learn(step) {
      const { tokens, answers } = drawBatch(data, batch);
      learn(rateAt(step), tokens, answers);
    },
    look(step) {
      const done = step === steps;
      const asked = done ? exam : onTheWay;
      const { logits } = read(asked);
      const measured = { loss: crossEntropy(logits, asked.answers).item(), accuracy: accuracy(logits, asked.answers) };
      curve.push([step, measured.accuracy]);
      const final = done ? { final: examined(read, { settings, parameters: toCheckpoint(model) }) } : {};
      return { step, steps, done, ...measured, example: readOne(read, sentenceOf(DOCUMENTS)), curve: [...curve], ...final };
    },
  });
}

export const trophy: Experiment<TrophyOptions, TrophyReport> = {
  name: "trophy",
  settings: comparedSettings,
  train: trainTrophy,
  numbers({ loss, accuracy: right, final }) {
    const { cuts, flips } = final!;
    return {
      loss, accuracy: right, solved: right >= SOLVED ? 1 : 0, flips,
      cutIt: cuts.it, cutNouns: cuts.nouns, cutBoth: cuts.both,
      cutAdjective: cuts.adjective, cutOthers: cuts.others, cutAll: cuts.all,
      itNotNeeded: cuts.it >= SOLVED ? 1 : 0, nounsNotNeeded: cuts.nouns >= SOLVED ? 1 : 0,
      bothNotNeeded: cuts.both >= SOLVED ? 1 : 0, adjectiveNotNeeded: cuts.adjective >= SOLVED ? 1 : 0,
    };
  },
};

/** A trained model, to ask. */
export function trainTrophyModel(options: TrophyOptions = {}): TrophyModel {
  return runToEnd(trophy, { every: toSettings(options).steps, ...options }).final!.model;
}

/** What a trained model makes of a sentence, with looks of the first layer forbidden where asked. */
export function askTrophy({ settings, parameters }: TrophyModel, parts: SentenceParts, cuts: readonly Cut[] = []): ReadSentence {
  checkParts(parts);
  return readOne(readerOf(fromCheckpoint<TransformerParameters>(parameters), settings), sentenceOf(parts), cuts);
}

function checkParts({ thing, container, adjective }: SentenceParts): void {
  const nouns: readonly string[] = NOUNS;
  const strange = [thing, container].find((noun) => !nouns.includes(noun));
  if (strange !== undefined) throw new RangeError(`askTrophy: the nouns are ${NOUNS.join(", ")}, got "${strange}".`);
  if (thing === container) throw new RangeError(`askTrophy: expected two different nouns, got "${thing}" twice.`);
  if (VOCABULARY.includes(adjective) && !nouns.includes(adjective)) return;
  throw new RangeError(`askTrophy: the adjective must be a word of the corpus such as "big" or "small", got "${adjective}".`);
}

/** Embeddings are matrices that one-hot words and places are multiplied with: variance 1 / (length of their input). */
function createModel({ seed, dModel, heads, layers, hidden }: TrophySettings): TransformerParameters {
  const sizes = { vocabulary: VOCABULARY.length, positions: WORDS, dModel, heads, layers, hidden, readout: NOUNS.length };
  const shape = { ...sizes, scales: { tokens: 1 / Math.sqrt(sizes.vocabulary), positions: 1 / Math.sqrt(WORDS) } };
  return transformerParameters(random(seed, STREAM.parameters), shape);
}

function run(model: TransformerParameters, tokens: Tensor, { heads, causal, layers }: TrophySettings, mask?: Tensor) {
  const masks = mask && Array.from({ length: layers }, (_, layer) => (layer === 0 ? mask : undefined));
  return transformer(model, tokens, { heads, causal, ...(masks && { masks }) });
}

const place = ({ at }: TrophySettings): number => (at === "it" ? IT : ADJECTIVE);

type Reader = (batch: Batch, cuts?: readonly Cut[]) => {
  logits: Tensor; // [batch, nouns]
  weights: Tensor[]; // one [batch, heads, words, words] per layer
};

function readerOf(model: TransformerParameters, settings: TrophySettings): Reader {
  const read = jit((tokens: Tensor, mask: Tensor) => noGrad(() => {
    const { logits, weights } = run(model, tokens, settings, mask);
    return { logits: select(logits, 1, place(settings)), weights };
  }));
  return ({ tokens, sentences }, cuts = []) => read(tokens, maskOf(sentences, cuts));
}

function readOne(read: Reader, sentence: Sentence, cuts: readonly Cut[] = []): ReadSentence {
  const { logits, weights } = read(encode([sentence]), cuts);
  const shares = sharesOf(reshape(logits, [NOUNS.length]).toArray<number[]>());
  return {
    ...sentence,
    nouns: NOUNS.map((noun, i) => ({ noun, share: shares[i]! })),
    weights: weights.map((layer) => select(layer, 0, 0).toArray<number[][][]>()),
  };
}

function sharesOf(logits: number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function examined(read: Reader, model: TrophyModel): NonNullable<TrophyReport["final"]> {
  const corpus = encode(everySentence());
  const hitsWith = (cuts: readonly Cut[]) => Array.from(equal(argmax(read(corpus, cuts).logits), corpus.answers).data);
  const share = (hits: readonly number[]) => hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
  const hits = hitsWith([]);
  const pairs = hits.filter((_, i) => i % 2 === 0).map((hit, i) => hit * hits[2 * i + 1]!); // opposites stand side by side
  const without = (...cuts: Cut[]) => share(hitsWith(cuts));
  return {
    cuts: {
      it: without("it"), nouns: without("nouns"), adjective: without("adjective"), others: without("others"),
      both: without("it", "nouns"), all: without(...CUTS),
    },
    flips: share(pairs),
    model,
  };
}
