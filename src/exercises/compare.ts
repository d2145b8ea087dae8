/**
 * Comparisons of an answer's data with what was expected. They walk along the *expected* value, so the answer cannot
 * make them run long; NaN never passes; holes and inherited entries do not count as values.
 */
import { isRecord, kindOf, shapeOf } from "./plain.ts";
import type { Mismatch } from "./failure.ts";

/** How to get from the whole result to the place: indices and keys. */
type Path = readonly (number | string)[];
export type Shape = readonly (number | null)[];

/** `|got − expected| <= absolute + relative · |expected|`, the rule of numpy.allclose, with its default values. */
export interface Tolerance {
  relative: number;
  absolute: number;
}

export const defaultTolerance: Tolerance = { relative: 1e-5, absolute: 1e-8 };

/** The first place where numbers differ by more than the tolerance or the structure differs, or undefined. */
export function findDifference(got: unknown, expected: unknown, tolerance: Tolerance): Mismatch | undefined {
  return shapeMismatch(got, expected) ?? difference(got, expected, tolerance, []);
}

/** Exact comparison: `findDifference` without any tolerance. */
export function findInequality(got: unknown, expected: unknown): Mismatch | undefined {
  return findDifference(got, expected, { relative: 0, absolute: 0 });
}

/**
 * The first reason why `got` is not an array of finite numbers of this shape, or undefined.
 * A `null` in the shape stands for any length of at least 1; an empty shape for a single number.
 */
export function findNonNumber(got: unknown, shape: Shape, at: Path = []): Mismatch | undefined {
  const [length, ...rest] = shape;
  if (length === undefined) return numberMismatch(got, at);
  if (!Array.isArray(got)) return wrongKind(got, "array", at);
  if (length === null && got.length === 0) return { reason: "empty", at: place(at), got: "[]", expected: "" };
  if (length !== null && got.length !== length) {
    return { reason: "length", at: place(at), got: String(got.length), expected: String(length) };
  }
  for (let i = 0; i < got.length; i++) {
    const mismatch = findNonNumber(entry(got, i), rest, [...at, i]);
    if (mismatch) return mismatch;
  }
  return undefined;
}

type Difference = Mismatch | undefined;

function difference(got: unknown, expected: unknown, tolerance: Tolerance, at: Path): Difference {
  if (typeof expected === "number") return numberDifference(got, expected, tolerance, at);
  if (Array.isArray(expected)) return arrayDifference(got, expected, tolerance, at);
  if (isRecord(expected)) return recordDifference(got, expected, tolerance, at);
  if (kindOf(got) !== kindOf(expected)) return wrongKind(got, kindOf(expected), at);
  if (got === expected) return undefined;
  return { reason: "value", at: place(at), got: JSON.stringify(got), expected: JSON.stringify(expected) };
}

function numberDifference(got: unknown, expected: number, tolerance: Tolerance, at: Path): Difference {
  if (Number.isNaN(expected)) throw new RangeError("close: the expected value is NaN, which no answer can equal.");
  if (typeof got !== "number") return wrongKind(got, "number", at);
  if (got === expected) return undefined; // also ±Infinity
  if (!Number.isFinite(got)) return { reason: "notFinite", at: place(at), got: String(got), expected: short(expected) };
  const allowed = tolerance.absolute + tolerance.relative * Math.abs(expected);
  if (Number.isFinite(expected) && Math.abs(got - expected) <= allowed) return undefined;
  return { reason: "value", at: place(at), got: short(got), expected: short(expected) };
}

function arrayDifference(got: unknown, expected: readonly unknown[], tolerance: Tolerance, at: Path): Difference {
  if (!Array.isArray(got)) return wrongKind(got, "array", at);
  if (got.length !== expected.length) {
    return { reason: "length", at: place(at), got: String(got.length), expected: String(expected.length) };
  }
  for (let i = 0; i < expected.length; i++) {
    const mismatch = difference(entry(got, i), expected[i], tolerance, [...at, i]);
    if (mismatch) return mismatch;
  }
  return undefined;
}

function recordDifference(got: unknown, expected: Record<string, unknown>, tolerance: Tolerance, at: Path): Difference {
  if (!isRecord(got)) return wrongKind(got, "object", at);
  const keys = Object.keys(expected).sort();
  const found = Object.keys(got).sort();
  if (keys.length !== found.length || keys.some((key) => !Object.hasOwn(got, key))) {
    return { reason: "keys", at: place(at), got: found.slice(0, 8).join(", "), expected: keys.join(", ") };
  }
  for (const key of keys) {
    const mismatch = difference(got[key], expected[key], tolerance, [...at, key]);
    if (mismatch) return mismatch;
  }
  return undefined;
}

/** Two matrices of different shape: say both shapes, not only the first length that differs. */
function shapeMismatch(got: unknown, expected: unknown): Mismatch | undefined {
  if (!Array.isArray(got) || !Array.isArray(expected)) return undefined;
  const [gotShape, expectedShape] = [shapeOf(got).join(", "), shapeOf(expected).join(", ")];
  if (gotShape === expectedShape) return undefined;
  return { reason: "shape", at: "", got: `[${gotShape}]`, expected: `[${expectedShape}]` };
}

function numberMismatch(got: unknown, at: Path): Mismatch | undefined {
  if (typeof got !== "number") return wrongKind(got, "number", at);
  if (Number.isFinite(got)) return undefined;
  return { reason: "notFinite", at: place(at), got: String(got), expected: "" };
}

function wrongKind(got: unknown, expected: string, at: Path): Mismatch {
  return { reason: "kind", at: place(at), got: kindOf(got), expected };
}

/** An array's own entry; a hole is undefined whatever Array.prototype says. */
function entry(values: readonly unknown[], index: number): unknown {
  return Object.hasOwn(values, index) ? values[index] : undefined;
}

function place(path: Path): string {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
}

/** Enough digits to see a difference of one part in a million, no more. */
function short(value: number): string {
  return String(Number(value.toPrecision(7)));
}
