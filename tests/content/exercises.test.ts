/** Every exercise of the course, judged by its own solution, starter and wrong answers. */
import { describe, expect, test } from "vitest";
import { loadExercises, placedExercises } from "../../src/build/exercises.ts";
import { hashesOf, nameOf, readMistakes, storedFingerprints } from "../../src/build/known-mistakes.ts";
import { publishExercise, reportOn, suiteOf } from "../../src/build/publish-exercise.ts";
import { earnedPoints, isPassed, pageSeed, recogniseWrong } from "../../src/exercises/index.ts";
import type { Report } from "../../src/exercises/index.ts";
import { locales } from "../../src/i18n/index.ts";
import { revealedLines, withoutWords } from "./reveals.ts";

const seeds = [1, 2, 3, 4, 5];
const minutes = 3 * 60_000; // some exercises train; ten times what they take when nothing else runs
const folders = loadExercises();
const chapters = [...new Set(folders.map(({ chapter }) => chapter))];
const failedIn = (report: Report) => report.checks.filter(({ status }) => status !== "passed").map(({ id }) => id);
const brokenIn = (report: Report) => report.checks.filter(({ failure }) => failure?.mismatch.reason === "broke");

test("there are exercises", () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders.map((folder) => [`${folder.chapter}/${folder.id}`, folder] as const))("%s", (_, folder) => {
  const wrongAnswers = Object.entries(folder.data.wrong);
  const known = new Map<string, Promise<Report>>();

  /** What a text of this folder gets; each text is run once per seed. */
  function reportOf(text: string, seed = pageSeed): Promise<Report> {
    const key = `${seed} ${text}`;
    const report = known.get(key) ?? suiteOf(folder).then((suite) => reportOn(text, folder.path, suite, seed));
    known.set(key, report);
    return report;
  }

  test("the solution passes every check on five seeds", async () => {
    for (const seed of seeds) {
      const { checks } = await reportOf(folder.solution, seed);
      expect(checks.filter(({ status }) => status !== "passed"), `seed ${seed}`).toEqual([]);
    }
    expect(earnedPoints(await reportOf(folder.solution), folder.data.points)).toBe(folder.data.points);
  }, minutes);

  test("the starter runs and fails, in both languages alike", async () => {
    const english = await reportOf(folder.starters.en);
    expect(isPassed(english)).toBe(false);
    expect(brokenIn(english)).toEqual([]);
    expect((await reportOf(folder.starters["zh-CN"])).fingerprint).toBe(english.fingerprint);
  }, minutes);

  test.each(wrongAnswers)("wrong/%s fails exactly its checks, on every seed", async (stem, { fails }) => {
    for (const seed of seeds) {
      const report = await reportOf(folder.wrong[stem] ?? "", seed);
      expect(failedIn(report).toSorted(), `seed ${seed}`).toEqual([...fails].toSorted());
      expect(brokenIn(report)).toEqual([]);
    }
  }, minutes);

  test("what is published knows every wrong answer, takes nothing else for one, and holds no answer", async () => {
    const published = await publishExercise(folder);
    const messageFor = async (text: string) => recogniseWrong(await reportOf(text), published.mistakes)?.message;
    for (const [stem, { message }] of wrongAnswers) {
      expect(await messageFor(folder.wrong[stem] ?? ""), stem).toEqual(message);
    }
    expect(await messageFor(folder.starters.en), "starter").toBeUndefined();
    expect(await messageFor(folder.solution), "solution").toBeUndefined();
    const text = JSON.stringify(published);
    for (const code of [folder.solution, ...Object.values(folder.wrong)]) {
      const secret = longLines(code).filter((line) => !folder.checks.includes(line));
      expect(secret.filter((line) => text.includes(JSON.stringify(line).slice(1, -1)))).toEqual([]);
    }
  }, minutes);

  test("the stored fingerprints are of today's code, or: npm run mistakes", async () => {
    expect(readMistakes()[nameOf(folder)]).toMatchObject(await hashesOf(folder));
    expect(Object.keys(storedFingerprints(folder) ?? {}).toSorted()).toEqual(Object.keys(folder.data.wrong).toSorted());
  });

  test("every check is failed by some wrong answer", () => {
    const failed = new Set(wrongAnswers.flatMap(([, { fails }]) => fails));
    expect(folder.data.checks.map(({ id }) => id).filter((id) => !failed.has(id))).toEqual([]);
  });

  test("the starters are twins: they differ only in comments and texts", () => {
    expect(withoutWords(folder.starters["zh-CN"])).toBe(withoutWords(folder.starters.en));
  });

  test("statement, starter and hints do not hold a line of the solution", () => {
    const { statements, starters, hints } = folder;
    const shown = locales.flatMap((locale) => [statements[locale], starters[locale], ...hints[locale]]);
    expect(revealedLines(folder.solution, folder.starters.en, shown)).toEqual([]);
  });

  test("every exported name is in the solution and the starter", () => {
    for (const name of folder.data.exports) {
      for (const code of [folder.solution, folder.starters.en]) expect(code).toMatch(exporting(name));
    }
  });
});

describe("placed exercises", () => {
  test.each(chapters)("%s places each of its exercises once, in one order in both languages", (chapter) => {
    const [english, chinese] = locales.map((locale) => placedExercises(chapter, locale));
    expect(chinese).toEqual(english);
    const known = folders.filter((folder) => folder.chapter === chapter).map(({ id }) => id);
    expect(english!.toSorted()).toEqual(known.toSorted());
  });
});

function longLines(code: string): string[] {
  const lines = code.split("\n").map((line) => line.trim());
  return lines.filter((line) => line.length >= 24 && !line.startsWith("export function"));
}

function exporting(name: string): RegExp {
  return new RegExp(`export (async )?(function|const|let) ${name}\\b`);
}
