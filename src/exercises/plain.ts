/**
 * Plain data: all that crosses the border between a reader's answer and its checks. What comes from an answer may be
 * hostile (holes in arrays, strings of megabytes, cycles), so nothing here trusts a length, a prototype or a depth.
 */
import { Tensor } from "../compute/index.ts";

export type Plain = number | string | boolean | null | Plain[] | { [key: string]: Plain };

export type Kind = "number" | "string" | "boolean" | "null" | "array" | "object" | "undefined" | "other";

/** What a value is, as a word for a sentence. Only plain objects are "object"; a Map or a Date is "other". */
export function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  if (type === "number" || type === "string" || type === "boolean" || type === "undefined") return type;
  return isRecord(value) ? "object" : "other";
}

/** True for an object made by `{}`, in this realm or in another one. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** An author's value as plain data, all the way down. Never for what an answer returned: that may be endless. */
export function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toPlain(part)]));
  return unwrap(value);
}

/** A tensor or a typed array as nested arrays; anything else as it is. */
export function unwrap(value: unknown): unknown {
  if (value instanceof Tensor) return value.toArray();
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Float64Array);
  return value;
}

/** Lengths along the first entries: `[[1, 2], [3, 4], [5, 6]]` is [3, 2]. A ragged array looks like its first row. */
export function shapeOf(value: unknown): number[] {
  const shape: number[] = [];
  for (let inner = value; Array.isArray(inner) && shape.length < 8; inner = inner[0]) shape.push(inner.length);
  return shape;
}

export interface ClipLimits {
  /** Entries of each array or object that stay. */
  entries: number;
  depth: number;
  /** Characters of each string that stay. */
  characters: number;
}

/** Cuts a value down to what a page can show; what was cut is replaced by "…". */
export function clip(value: unknown, limits: ClipLimits = { entries: 16, depth: 4, characters: 200 }): Plain {
  switch (kindOf(value)) {
    case "number": return value as number;
    case "boolean": return value as boolean;
    case "null": return null;
    case "string": return clipText(value as string, limits.characters);
    case "array": return limits.depth === 0 ? "…" : clipArray(value as unknown[], deeper(limits));
    case "object": return limits.depth === 0 ? "…" : clipRecord(value as Record<string, unknown>, deeper(limits));
    case "undefined": return "undefined";
    case "other": return `(${typeof value})`;
  }
}

export function clipText(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters)}…` : text;
}

function deeper(limits: ClipLimits): ClipLimits {
  return { ...limits, depth: limits.depth - 1 };
}

function clipArray(values: unknown[], limits: ClipLimits): Plain {
  const shown = Array.from({ length: Math.min(values.length, limits.entries) }, (_, i) => clip(values[i], limits));
  return values.length > limits.entries ? [...shown, "…"] : shown;
}

function clipRecord(record: Record<string, unknown>, limits: ClipLimits): Plain {
  const keys = Object.keys(record).slice(0, limits.entries);
  return Object.fromEntries(keys.map((key) => [clipText(key, limits.characters), clip(record[key], limits)]));
}
