/** The data of an exercise folder, and what follows from a report. Plain data, no files. */
import type { Report } from "./suite.ts";

/** A text in every language of the course. */
export type Localized = Readonly<Record<"en" | "zh-CN", string>>;

/** One entry of `checks` in exercise.yaml. */
export interface CheckText {
  id: string;
  title: Localized;
  /** Shown when the check fails: what it is about, never how to solve it. */
  message: Localized;
}

/** One entry of `wrong` in exercise.yaml: a mistake that readers make. */
export interface WrongAnswer {
  /** Exactly the checks that this answer fails. */
  fails: readonly string[];
  message: Localized;
}

/** exercise.yaml */
export interface ExerciseData {
  id: string;
  title: Localized;
  points: number;
  limit: { seconds: number };
  /** Names that an answer must export. */
  exports: readonly string[];
  checks: readonly CheckText[];
  wrong: Readonly<Record<string, WrongAnswer>>;
}

/** A wrong answer as the page knows it: how it fails and what to say, without its code. */
export interface KnownMistake {
  fingerprint: string;
  message: Localized;
}

/** What the page fetches at the first Check. Holds neither the solution nor any wrong answer. */
export interface PublishedChecks {
  id: string;
  points: number;
  /** Names that an answer must export. */
  exports: readonly string[];
  seconds: number;
  seed: number;
  /** checks.ts, compiled for the sandbox. */
  code: string;
  checks: readonly CheckText[];
  mistakes: readonly KnownMistake[];
}

/** The known mistake that fails in the same way as this report, if there is one. */
export function recogniseWrong(report: Report, mistakes: readonly KnownMistake[]): KnownMistake | undefined {
  return isPassed(report) ? undefined : mistakes.find(({ fingerprint }) => fingerprint === report.fingerprint);
}

export function passedCount(report: Report): number {
  return report.checks.filter(({ status }) => status === "passed").length;
}

export function isPassed(report: Report): boolean {
  return report.checks.length > 0 && passedCount(report) === report.checks.length;
}

/** Every check is worth the same share of the points; rounded down to hundredths, so that only all give all. */
export function earnedPoints(report: Report, points: number): number {
  return report.checks.length === 0 ? 0 : Math.floor((100 * points * passedCount(report)) / report.checks.length) / 100;
}
