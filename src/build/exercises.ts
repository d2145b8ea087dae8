/** Reads and checks the exercise folders of content/chapters. Used at build, in the tests and by `manyheads check`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "astro/zod";
import { parse } from "yaml";
import { locales } from "../i18n/index.ts";
import type { ExerciseData } from "../exercises/index.ts";
import type { Locale, Localized } from "../i18n/index.ts";
import { localized } from "./checked.ts";

/** One folder with every text in it. `solution` and `wrong` never leave the build. */
export interface ExerciseFolder {
  chapter: string;
  id: string;
  /** Relative to the project, for messages. */
  path: string;
  data: ExerciseData;
  statements: Localized;
  /** One Markdown text per hint, in order. */
  hints: Record<Locale, string[]>;
  starters: Localized;
  solution: string;
  checks: string;
  wrong: Record<string, string>;
}

/** Every defect of every folder at once, each with its file. */
export class ExerciseError extends Error {
  override name = "ExerciseError";
  constructor(problems: readonly string[]) {
    super(`${problems.length} problem(s) in the exercises:\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
  }
}

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");

const exerciseSchema = z.strictObject({
  id: slug,
  title: localized,
  points: z.number().positive(),
  limit: z.strictObject({ seconds: z.number().min(1).max(60) }),
  exports: z.array(z.string()).min(1),
  checks: z.array(z.strictObject({ id: slug, title: localized, message: localized })).min(1),
  wrong: z.record(z.string(), z.strictObject({ fails: z.array(z.string()).min(1), message: localized })),
});

const chaptersFolder = "content/chapters";

/** Folders in the order of chapters and names. @throws ExerciseError that lists every problem found. */
export function loadExercises(root = chaptersFolder): ExerciseFolder[] {
  const problems: string[] = [];
  const folders = foldersIn(root).flatMap((chapter) => {
    const exercises = join(root, chapter, "exercises");
    return foldersIn(exercises).flatMap((id) => readFolder(chapter, id, join(exercises, id), problems) ?? []);
  });
  if (problems.length > 0) throw new ExerciseError(problems);
  return folders;
}

/** @throws ExerciseError when the folder is missing or broken. */
export function loadExercise(chapter: string, id: string, root = chaptersFolder): ExerciseFolder {
  const path = join(root, chapter, "exercises", id);
  const problems = existsSync(path) ? [] : [`${path}: there is no such folder; see those beside it for its shape.`];
  const folder = problems.length === 0 ? readFolder(chapter, id, path, problems) : undefined;
  if (!folder || problems.length > 0) throw new ExerciseError(problems);
  return folder;
}

/** The ids of a chapter's `<Exercise id="..." />` in the order of its prose: the first is number 1. */
export function placedExercises(chapter: string, locale: Locale, root = chaptersFolder): string[] {
  const file = join(root, chapter, `${locale}.mdx`);
  if (!existsSync(file)) return [];
  return [...readFileSync(file, "utf8").matchAll(/<Exercise\s[^>]*\bid="([^"]+)"/g)].map((match) => match[1] ?? "");
}

function readFolder(chapter: string, id: string, path: string, problems: string[]): ExerciseFolder | undefined {
  const before = problems.length;
  const read = (name: string): string => {
    const file = join(path, name);
    if (existsSync(file)) return readFileSync(file, "utf8");
    problems.push(`${file}: the file is missing.`);
    return "";
  };
  const data = readData(join(path, "exercise.yaml"), read("exercise.yaml"), problems);
  const folder = {
    chapter,
    id,
    path,
    statements: { en: read("statement.en.mdx"), "zh-CN": read("statement.zh-CN.mdx") },
    hints: { en: splitHints(read("hints.en.md")), "zh-CN": splitHints(read("hints.zh-CN.md")) },
    starters: { en: read("starter.ts"), "zh-CN": read("starter.zh-CN.ts") },
    solution: read("solution.ts"),
    checks: read("checks.ts"),
    wrong: readWrong(join(path, "wrong")),
  };
  if (data) problems.push(...contradictions({ ...folder, data }));
  return data && problems.length === before ? { ...folder, data } : undefined;
}

function readData(file: string, text: string, problems: string[]): ExerciseData | undefined {
  try {
    const result = exerciseSchema.safeParse(parse(text));
    if (result.success) return result.data;
    const { issues } = result.error;
    problems.push(...issues.map(({ path, message }) => `${file}: ${path.join(".") || "the file"}: ${message}.`));
  } catch (error) {
    problems.push(`${file}: ${(error as Error).message}`);
  }
  return undefined;
}

function readWrong(path: string): Record<string, string> {
  const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".ts")).sort() : [];
  return Object.fromEntries(files.map((name) => [name.slice(0, -3), readFileSync(join(path, name), "utf8")]));
}

/** "## 1", "## 2", ... stand alone on a line before each hint. */
function splitHints(text: string): string[] {
  return text.split(/^## \d+\s*$/m).slice(1).map((hint) => hint.trim());
}

/** What a schema cannot see: names that must agree within the folder. */
function contradictions({ path, id, data, hints, wrong }: ExerciseFolder): string[] {
  const file = join(path, "exercise.yaml");
  const checks = data.checks.map((check) => check.id);
  const problems: string[] = [];
  if (data.id !== id) problems.push(`${file}: id is "${data.id}", the folder is "${id}"; they must be the same.`);
  const twice = checks.filter((check, i) => checks.indexOf(check) !== i);
  problems.push(...twice.map((check) => `${file}: the check "${check}" is listed twice.`));
  for (const [stem, { fails }] of Object.entries(data.wrong)) {
    if (!Object.hasOwn(wrong, stem)) problems.push(`${join(path, "wrong", `${stem}.ts`)}: the file is missing.`);
    const unknown = fails.filter((check) => !checks.includes(check));
    problems.push(...unknown.map((check) => `${file}: wrong.${stem}.fails names "${check}", which is no check.`));
  }
  const unlisted = Object.keys(wrong).filter((stem) => !Object.hasOwn(data.wrong, stem));
  problems.push(...unlisted.map((stem) => `${join(path, "wrong", `${stem}.ts`)}: exercise.yaml has no wrong.${stem}.`));
  if (new Set(locales.map((locale) => hints[locale].length)).size > 1 || hints.en.length === 0) {
    const counts = locales.map((locale) => `${hints[locale].length} in ${locale}`).join(", ");
    problems.push(`${path}: hints must be "## 1", "## 2", ... and as many in each language, got ${counts}.`);
  }
  if (hints.en.some((hint) => hint === "")) problems.push(`${join(path, "hints.en.md")}: a hint is empty.`);
  return problems;
}

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}
