/** What each head of a MiniLang model is good for: what is lost when it is deleted. */
import { argmax, random, type Tensor } from "../../compute/index.ts";
import { EXAM_SEED } from "../training.ts";
import { gatesWithout, headName, headsOf } from "./heads.ts";
import { LENGTH, RELATIONS, WORDS, type Relation, type Text } from "./language.ts";
import { readerOfModel, type MiniLangModel, type Reader } from "./model.ts";
import type { MiniLangSettings } from "./settings.ts";
import { drawBatch, type MiniLangBatch } from "./task.ts";

/** The accuracy at each relation. */
export type Accuracies = Record<Relation, number>;

export interface AblationTable {
  /** "1-1", "1-2", ...: layer and head. */
  heads: string[];
  relations: readonly Relation[];
  /** The accuracy at each relation with all heads. */
  intact: number[];
  /** The accuracy that is lost by deleting a head. */
  drops: number[][]; // [heads, relations]
  /** Mean attention from the word before the verb to the subject, in texts with another noun between them. */
  onSubject: number[]; // [heads]
}

/** Texts of the exam after training, and for the table of a model. */
export const EXAM_TEXTS = 640;

/** Deletes each head of a model in turn, on texts it has not learned from. */
export function ablateMiniLang(model: MiniLangModel, { texts = EXAM_TEXTS }: { texts?: number } = {}): AblationTable {
  return ablate(readerOfModel(model), model.settings, drawBatch(random(EXAM_SEED), texts));
}

export function ablate(read: Reader, settings: MiniLangSettings, exam: MiniLangBatch): AblationTable {
  const heads = headsOf(settings);
  const { logits, weights } = read(exam.tokens);
  const intact = accuracies(logits, exam.texts);
  const onSubject = weights.flatMap((layer) => attentionOnSubject(layer, exam.texts));
  const drops = heads.map((head) => {
    const left = accuracies(read(exam.tokens, gatesWithout([head], settings)).logits, exam.texts);
    return RELATIONS.map((relation) => intact[relation] - left[relation]);
  });
  const before = RELATIONS.map((relation) => intact[relation]);
  return { heads: heads.map(headName), relations: RELATIONS, intact: before, drops, onSubject };
}

/** The share of right answers to the questions of each relation. logits [batch, T, words] */
export function accuracies(logits: Tensor, texts: readonly Text[]): Accuracies {
  const guesses = argmax(logits).data; // [batch, T]
  const asked = texts.flatMap(({ questions }, b) => questions.map(({ relation, place, answer }) => (
    { relation, right: WORDS[guesses[b * LENGTH + place]!] === answer }
  )));
  return Object.fromEntries(RELATIONS.map((relation) => {
    const own = asked.filter((question) => question.relation === relation);
    return [relation, own.filter(({ right }) => right).length / own.length];
  })) as Accuracies;
}

/** weights [batch, heads, T, T] -> [heads] */
function attentionOnSubject(weights: Tensor, texts: readonly Text[]): number[] {
  const heads = weights.shape[1]!;
  const { data } = weights;
  const rows = texts.flatMap(({ attractors, subject, questions }, b) => (
    attractors === 0 ? [] : [{ b, subject, place: questions[0]!.place }]
  ));
  return Array.from({ length: heads }, (_, head) => {
    const seen = rows.map(({ b, subject, place }) => data[((b * heads + head) * LENGTH + place) * LENGTH + subject]!);
    return seen.reduce((sum, weight) => sum + weight, 0) / rows.length;
  });
}
