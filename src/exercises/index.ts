/** What an exercise and a check are, wherever they run. A checks.ts imports this as "exercises". */
export { pageSeed, suite, runSuite, checkIds } from "./suite.ts";
export type { CheckResult, Report, RunOptions, Suite, Tools } from "./suite.ts";
export { answerOf } from "./answer.ts";
export type { Answer, TypedAnswer } from "./answer.ts";
export type { Failure, Mismatch, Reason } from "./failure.ts";
export { readReport } from "./report.ts";
export type { Plain } from "./plain.ts";
export { earnedPoints, isPassed, passedCount, recogniseWrong } from "./exercise.ts";
export type { CheckText, ExerciseData, KnownMistake, Localized, PublishedChecks, WrongAnswer } from "./exercise.ts";
