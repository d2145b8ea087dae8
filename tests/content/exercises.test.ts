/** Every exercise of the course, judged by its own solution, starter and wrong answers. */
import { describe, expect, test } from "vitest";
import { loadExercises, placedExercises } from "../../src/build/exercises.ts";
import type { ExerciseFolder } from "../../src/build/exercises.ts";
import { publishExercise, reportOn, suiteOf } from "../../src/build/publish-exercise.ts";
import { earnedPoints, isPassed, recogniseWrong } from "../../src/exercises/index.ts";
import type { Report } from "../../src/exercises/index.ts";
import { locales } from "../../src/i18n/index.ts";
import { revealedLines, withoutWords } from "./reveals.ts";

const seeds = [1, 2, 3, 4, 5];
const folders = loadExercises();
const failedIn = (report: Report) => report.checks.filter(({ status }) => status !== "passed").map(({ id }) => id);
const brokenIn = (report: Report) => report.checks.filter(({ failure }) => failure?.mismatch.reason === "broke");

test("there are exercises", () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders.map((folder) => [`${folder.chapter}/${folder.id}`, folder] as const))("%s", (_, folder) => {
  const wrongAnswers = Object.entries(folder.data.wrong);

  test("the solution passes every check on five seeds", async () => {
    const suite = await suiteOf(folder);
    for (const seed of seeds) {
      const report = await reportOn(folder.solution, "solution.ts", suite, seed);
      expect(report.checks.filter(({ status }) => status !== "passed"), `seed ${seed}`).toEqual([]);
    }
  });

  test("the starter runs and fails, in both languages alike", async () => {
    const suite = await suiteOf(folder);
    const [english, chinese] = await Promise.all(locales.map((locale) => reportOn(folder.starters[locale], "starter.ts", suite)));
    expect(isPassed(english!)).toBe(false);
    expect(brokenIn(english!)).toEqual([]);
    expect(english!.fingerprint).toBe(chinese!.fingerprint);
  });

  test.each(wrongAnswers)("wrong/%s fails exactly its checks, on every seed", async (stem, { fails }) => {
    const suite = await suiteOf(folder);
    for (const seed of seeds) {
      const report = await reportOn(folder.wrong[stem] ?? "", stem, suite, seed);
      expect(failedIn(report).toSorted(), `seed ${seed}`).toEqual([...fails].toSorted());
      expect(brokenIn(report)).toEqual([]);
    }
  });

  test("every wrong answer is recognised as itself, the starter and the solution as none", async () => {
    const { mistakes } = await publishExercise(folder);
    const suite = await suiteOf(folder);
    for (const [stem, { message }] of wrongAnswers) {
      expect(recogniseWrong(await reportOn(folder.wrong[stem] ?? "", stem, suite), mistakes)?.message, stem).toEqual(message);
    }
    expect(recogniseWrong(await reportOn(folder.starters.en, "starter.ts", suite), mistakes), "starter").toBeUndefined();
    expect(recogniseWrong(await reportOn(folder.solution, "solution.ts", suite), mistakes), "solution").toBeUndefined();
  });

  test("every check is failed by some wrong answer", () => {
    const failed = new Set(wrongAnswers.flatMap(([, { fails }]) => fails));
    expect(folder.data.checks.map(({ id }) => id).filter((id) => !failed.has(id))).toEqual([]);
  });

  test("the starters are twins: they differ only in comments and texts", () => {
    expect(withoutWords(folder.starters["zh-CN"])).toBe(withoutWords(folder.starters.en));
  });

  test("statement, starter and hints do not hold a line of the solution", () => {
    const shown = locales.flatMap((locale) => [folder.statements[locale], folder.starters[locale], ...folder.hints[locale]]);
    expect(revealedLines(folder.solution, folder.starters.en, shown)).toEqual([]);
  });

  test("both chapters place it once", () => {
    for (const locale of locales) {
      expect(placedExercises(folder.chapter, locale).filter((id) => id === folder.id), locale).toEqual([folder.id]);
    }
  });

  test("what is published holds neither the solution nor a wrong answer", async () => {
    const text = JSON.stringify(await publishExercise(folder));
    for (const code of [folder.solution, ...Object.values(folder.wrong)]) {
      const lines = longLines(code).filter((line) => !folder.checks.includes(line));
      expect(lines.filter((line) => text.includes(JSON.stringify(line).slice(1, -1)))).toEqual([]);
    }
  });

  test("every exported name is in the solution and the starter", () => {
    for (const name of folder.data.exports) {
      for (const code of [folder.solution, folder.starters.en]) expect(code).toMatch(exporting(name));
    }
  });

  test("points are whole for a full pass", async () => {
    const report = await reportOn(folder.solution, "solution.ts", await suiteOf(folder));
    expect(earnedPoints(report, folder.data.points)).toBe(folder.data.points);
  });
});

describe("placed exercises", () => {
  test.each(chaptersOf(folders))("%s places the same exercises in the same order in both languages, and each exists", (chapter) => {
    const [english, chinese] = locales.map((locale) => placedExercises(chapter, locale));
    expect(chinese).toEqual(english);
    const known = folders.filter((folder) => folder.chapter === chapter).map(({ id }) => id);
    expect(english!.toSorted()).toEqual(known.toSorted());
  });
});

function chaptersOf(exercises: readonly ExerciseFolder[]): string[] {
  return [...new Set(exercises.map(({ chapter }) => chapter))];
}

function longLines(code: string): string[] {
  return code.split("\n").map((line) => line.trim()).filter((line) => line.length >= 24 && !line.startsWith("export function"));
}

function exporting(name: string): RegExp {
  return new RegExp(`export (async )?(function|const|let) ${name}\\b`);
}
