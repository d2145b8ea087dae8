/** A suite of checks and how it is run, wherever it runs: in the page's sandbox, in the tests, in a grader. */
import { random } from "../compute/index.ts";
import { findDifference, findInequality, findNonNumber, defaultTolerance } from "./compare.ts";
import type { Shape, Tolerance } from "./compare.ts";
import { CheckFailure, failureOf } from "./failure.ts";
import type { Failure, Mismatch, Shown } from "./failure.ts";
import { fingerprintOf, hash, transcribe } from "./fingerprint.ts";
import { clipText, toPlain, unwrap } from "./plain.ts";
import { typedAnswer } from "./answer.ts";
import type { Answer, TypedAnswer } from "./answer.ts";

/** The seed that every page uses, and with which the fingerprints of the known wrong answers are made. */
export const pageSeed = 1;

export interface Input {
  /** What the answer was given; shown beside expected and got. */
  input?: unknown;
}

/** Arrays nested as deep as the shape is long; beyond three levels the type gives up, the check does not. */
export type NumbersOf<S extends Shape> =
  S["length"] extends 0 ? number
  : S["length"] extends 1 ? number[]
  : S["length"] extends 2 ? number[][]
  : number[][][];

/** What the author of a suite works with. Every comparison throws at the first difference and so ends its check. */
export interface Tools<Solution> {
  /** One check; `id` stands in exercise.yaml. Checks do not see each other: the suite is set up anew for each. */
  check(id: string, body: () => void | Promise<void>): void;
  /** The reader's answer: `await answer.softmax(logits)`, `await answer.read("heads")`. */
  answer: TypedAnswer<Solution>;
  /** Seeded by the run and the check's id. */
  random: ReturnType<typeof random>;
  /** Numbers, or nested arrays and records of them, up to the tolerance. NaN is close to nothing. */
  close(got: unknown, expected: unknown, options?: Input & Partial<Tolerance>): void;
  /** Exactly the same plain data. */
  equal(got: unknown, expected: unknown, options?: Input): void;
  ok(condition: boolean, shown?: Shown): void;
  /** Refuses all but finite numbers in exactly this shape (null: any length from 1) and returns them typed. */
  numbers<const S extends Shape>(got: unknown, shape: S, options?: Input): NumbersOf<S>;
}

export interface Suite {
  define: (tools: Tools<never>) => void;
}

/** The default export of a checks.ts: `suite<typeof solution>(({ check, answer, close }) => { check(...); })`. */
export function suite<Solution>(define: (tools: Tools<Solution>) => void): Suite {
  return { define: define as Suite["define"] };
}

export interface CheckResult {
  id: string;
  /** failed: another result than expected. error: the answer threw, or its result could not be looked at. */
  status: "passed" | "failed" | "error";
  failure?: Failure;
}

export interface Report {
  checks: CheckResult[];
  /** Names how the answer is wrong: the same for two answers whose failed checks saw the same results. */
  fingerprint: string;
}

export interface RunOptions {
  seed: number;
  /** Told each result as it comes, so that a page can fill its list while a long check still runs. */
  onCheck?: (result: CheckResult) => void;
}

/** Runs every check, one after the other; a check that fails or throws does not keep the next from running. */
export async function runSuite(suite: Suite, answer: Answer, { seed, onCheck }: RunOptions): Promise<Report> {
  const checks: CheckResult[] = [];
  const transcript: string[] = [];
  for (const id of checkIds(suite)) {
    const { result, seen } = await runCheck(suite, id, answer, seed);
    checks.push(result);
    transcript.push(`${id} ${result.status}`, ...(result.status === "passed" ? [] : seen));
    onCheck?.(result);
  }
  return { checks, fingerprint: fingerprintOf(transcript) };
}

/** The ids of a suite in the order in which they are written. @throws when one stands twice or there is none. */
export function checkIds(suite: Suite): string[] {
  const ids: string[] = [];
  const unasked: Answer = { call: () => never(), read: () => never() };
  suite.define(toolsFor((id) => ids.push(id), unasked, random(0), () => undefined));
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new Error(`suite: the check "${twice}" is defined twice; give each its own id.`);
  if (ids.length === 0) throw new Error("suite: no check is defined; call check(id, body) at least once.");
  return ids;
}

interface CheckRun {
  result: CheckResult;
  /** Transcribed exchanges with the answer. */
  seen: string[];
}

async function runCheck(suite: Suite, id: string, answer: Answer, seed: number): Promise<CheckRun> {
  const seen: string[] = [];
  let comparisons = 0;
  let body: (() => void | Promise<void>) | undefined;
  const found = (name: string, run: () => void | Promise<void>) => { if (name === id) body = run; };
  try {
    suite.define(toolsFor(found, recorded(answer, seen), random(hash(`${seed}/${id}`)), () => (comparisons += 1)));
    await body?.();
    if (comparisons === 0) throw new Error(`the check "${id}" compared nothing`);
    return { result: { id, status: "passed" }, seen };
  } catch (error) {
    return { result: { id, ...failedBy(error) }, seen };
  }
}

function failedBy(error: unknown): Pick<CheckResult, "status" | "failure"> {
  if (error instanceof CheckFailure) {
    return { status: error.failure.mismatch.reason === "threw" ? "error" : "failed", failure: error.failure };
  }
  const mismatch: Mismatch = { reason: "broke", at: "", got: messageOf(error), expected: "" };
  return { status: "error", failure: failureOf(mismatch, {}) };
}

/** The answer, with everything it says written down; an error of the answer becomes a failure of the check. */
function recorded(answer: Answer, seen: string[]): Answer {
  const ask = async (kind: "call" | "read", name: string, args: unknown[]): Promise<unknown> => {
    try {
      const result = kind === "call" ? await answer.call(name, args) : await answer.read(name);
      seen.push(transcribe({ kind, name, result }));
      return result;
    } catch (error) {
      seen.push(`${kind} ${name} threw`); // not the message: engines word theirs differently
      const mismatch: Mismatch = { reason: "threw", at: "", got: messageOf(error), expected: "", ...lineOf(error) };
      throw new CheckFailure(failureOf(mismatch, kind === "call" ? { input: args.length === 1 ? args[0] : args } : {}));
    }
  };
  return { call: (name, args) => ask("call", name, args), read: (name) => ask("read", name, []) };
}

type Check = Tools<never>["check"];
type Generator = Tools<never>["random"];

function toolsFor(check: Check, answer: Answer, generator: Generator, count: () => void): Tools<never> {
  const refuse = (mismatch: Mismatch | undefined, shown: Shown): void => {
    count();
    if (mismatch) throw new CheckFailure(failureOf(mismatch, shown));
  };
  return {
    check,
    answer: typedAnswer<never>(answer),
    random: generator,
    close: (got, expected, { input, ...tolerance } = {}) => {
      const plain = { got: unwrap(got), expected: toPlain(expected), input: toPlain(input) };
      refuse(findDifference(plain.got, plain.expected, { ...defaultTolerance, ...tolerance }), plain);
    },
    equal: (got, expected, { input } = {}) => {
      const plain = { got: unwrap(got), expected: toPlain(expected), input: toPlain(input) };
      refuse(findInequality(plain.got, plain.expected), plain);
    },
    ok: (condition, shown = {}) => {
      const plain = { input: toPlain(shown.input), expected: toPlain(shown.expected), got: unwrap(shown.got) };
      const words = typeof shown.expected === "string" ? shown.expected : "";
      refuse(condition === true ? undefined : { reason: "condition", at: "", got: "", expected: words }, plain);
    },
    numbers: <const S extends Shape>(got: unknown, shape: S, { input }: Input = {}) => {
      refuse(findNonNumber(got, shape), { got, input: toPlain(input) });
      return got as NumbersOf<S>;
    },
  };
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : (error as { message?: unknown } | null)?.message ?? error;
  return clipText(typeof message === "string" ? message : "something that is no error", 300);
}

/** The sandbox tells where in the answer an error arose, as `frames` of the error, innermost first. */
function lineOf(error: unknown): { line?: number } {
  const frames = (error as { frames?: unknown } | null)?.frames;
  const line: unknown = Array.isArray(frames) ? (frames[0] as { line?: unknown } | undefined)?.line : undefined;
  return Number.isInteger(line) ? { line: line as number } : {};
}

function never(): Promise<never> {
  return Promise.reject(new Error("suite: the answer is asked outside a check; move the call into check(id, body)."));
}
