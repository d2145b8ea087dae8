/** The questions of a chapter: quiz.yaml and predictions.yaml, checked and found by id. */
import { z } from "astro/zod";
import { checked, localized } from "./checked.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");

const quizQuestion = z
  .strictObject({
    id,
    question: localized,
    /** Several options are right, and all of them are asked for. */
    several: z.boolean().default(false),
    options: z
      .array(z.strictObject({ text: localized, correct: z.boolean().default(false), because: localized }))
      .min(2),
  })
  .refine(({ several, options }) => several || options.filter(({ correct }) => correct).length === 1, {
    message: "exactly one option is correct; write `several: true` where it is more",
  })
  .refine(({ options }) => options.some(({ correct }) => correct), { message: "no option is correct" });

const prediction = { id, question: localized, cell: id, result: z.string().min(1) };

const predictionQuestion = z.discriminatedUnion("kind", [
  z.strictObject({
    ...prediction,
    kind: z.literal("number"),
    min: z.number(),
    max: z.number(),
    digits: z.int().min(0).max(6),
  }).refine(({ min, max }) => min < max, { message: "min must be less than max" }),
  z.strictObject({
    ...prediction,
    kind: z.literal("choice"),
    options: z.array(z.strictObject({ id, text: localized, value: z.number().optional() })).min(2),
    /** The right option. Without it the measured value decides: the option with the nearest value. */
    answer: id.optional(),
    digits: z.int().min(0).max(6).default(2),
  }).refine(({ answer, options }) => answer !== undefined || options.every(({ value }) => value !== undefined), {
    message: "give every option a value, or name the answer",
  }).refine(({ answer, options }) => answer === undefined || options.some((option) => option.id === answer), {
    message: "the answer is none of the options",
  }),
]);

const unique = (questions: readonly { id: string }[]): boolean =>
  new Set(questions.map((question) => question.id)).size === questions.length;
const quizFile = z.array(quizQuestion).refine(unique, { message: "two questions have one id" });
const predictionsFile = z.array(predictionQuestion).refine(unique, { message: "two predictions have one id" });

export type QuizQuestion = z.infer<typeof quizQuestion>;
export type PredictionQuestion = z.infer<typeof predictionQuestion>;

type Files = Record<string, string>;
const quizFiles: Files = import.meta.glob("../../content/chapters/*/quiz.yaml", {
  query: "?raw", import: "default", eager: true,
});
const predictionFiles: Files = import.meta.glob("../../content/chapters/*/predictions.yaml", {
  query: "?raw", import: "default", eager: true,
});

/** One question of the chapter's quiz.yaml. Throws with the ids there are when it has none of this name. */
export function quizQuestionOf(chapter: string, name: string): QuizQuestion {
  return named("Quiz", readQuiz(`${chapter}/quiz.yaml`, fileOf(quizFiles, chapter)), chapter, name);
}

/** One prediction of the chapter's predictions.yaml. Throws with the ids there are when it has none of this name. */
export function predictionQuestionOf(chapter: string, name: string): PredictionQuestion {
  const source = fileOf(predictionFiles, chapter);
  return named("Predict", readPredictions(`${chapter}/predictions.yaml`, source), chapter, name);
}

/** The questions in the text of a quiz.yaml; `where` names it in the error. */
export function readQuiz(where: string, source: string): QuizQuestion[] {
  return checked(quizFile, where, source);
}

/** The questions in the text of a predictions.yaml; `where` names it in the error. */
export function readPredictions(where: string, source: string): PredictionQuestion[] {
  return checked(predictionsFile, where, source);
}

/** What a control is called whose label is one formula and nothing else: browsers take no name from MathML. */
export function nameOfFormula(text: string): string | undefined {
  return /^\$([^$]+)\$$/.exec(text.trim())?.[1];
}

function fileOf(files: Files, chapter: string): string {
  return Object.entries(files).find(([path]) => path.includes(`/chapters/${chapter}/`))?.[1] ?? "[]";
}

function named<Question extends { id: string }>(
  component: string, questions: readonly Question[], chapter: string, name: string,
): Question {
  const found = questions.find((question) => question.id === name);
  if (found) return found;
  const known = questions.map((question) => question.id).join(", ") || "none";
  throw new Error(`${component}: chapter ${chapter} has no question "${name}"; it has: ${known}.`);
}
