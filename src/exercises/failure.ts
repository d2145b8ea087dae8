/** Why a check failed, as data (the page words it in the reader's language) and as an English sentence (tests, CLI). */
import { clip, clipText } from "./plain.ts";
import type { Plain } from "./plain.ts";

/**
 * value: another value than expected · notFinite: NaN or infinite · kind: a string where a number belongs, and so on ·
 * shape, length, empty, keys: another structure · condition: a stated condition does not hold · threw: the answer
 * threw · broke: the check itself could not go on with this result.
 */
export const reasons = [
  "value",
  "notFinite",
  "kind",
  "shape",
  "length",
  "empty",
  "keys",
  "condition",
  "threw",
  "broke",
] as const;
export type Reason = (typeof reasons)[number];

export interface Mismatch {
  reason: Reason;
  /** The place in the result, such as "[0][2]"; empty for the whole result. */
  at: string;
  got: string;
  expected: string;
  /** Line of the answer that threw, from 1. */
  line?: number;
}

export interface Failure extends Partial<Record<"input" | "expected" | "got", Plain>> {
  /** One English sentence. */
  message: string;
  mismatch: Mismatch;
}

/** Thrown by a comparison inside a check; `runSuite` turns it into the report. */
export class CheckFailure extends Error {
  override name = "CheckFailure";
  failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** What the failure is shown with: each is clipped to what fits a page. */
export interface Shown {
  input?: unknown;
  expected?: unknown;
  got?: unknown;
}

export function failureOf(mismatch: Mismatch, shown: Shown): Failure {
  const clear = { ...mismatch, got: clipText(mismatch.got, 300), expected: clipText(mismatch.expected, 300) };
  const failure: Failure = { message: sentence(clear), mismatch: clear };
  for (const part of ["input", "expected", "got"] as const) {
    if (Object.hasOwn(shown, part) && shown[part] !== undefined) failure[part] = clip(shown[part]);
  }
  return failure;
}

function sentence({ reason, at, got, expected, line }: Mismatch): string {
  const where = at === "" ? "The result" : `Entry ${at} of the result`;
  switch (reason) {
    case "value":
      return `${where} is ${got}, expected ${expected}.`;
    case "notFinite":
      return `${where} is ${got}, which is not a finite number.`;
    case "kind":
      return `${where} is of kind ${got}, expected ${expected}.`;
    case "shape":
      return `The result has shape ${got}, expected ${expected}.`;
    case "length":
      return `${where} has ${got} entries, expected ${expected}.`;
    case "empty":
      return `${where} is empty.`;
    case "keys":
      return `${where} has the keys ${got || "(none)"}, expected ${expected}.`;
    case "condition":
      return expected === "" ? "The condition does not hold." : `Expected: ${expected}.`;
    case "threw":
      return `Your code threw an error${line === undefined ? "" : ` in line ${line}`}: ${got}`;
    case "broke":
      return `The check could not go on with this result: ${got}`;
  }
}
