/**
 * A short name for *how* an answer is wrong. At build every known wrong answer is run with the page's seed and its
 * fingerprint is shipped beside its message; an answer with the same fingerprint made the same mistake, and nobody had
 * to ship the wrong code.
 */
import { clip } from "./plain.ts";
import type { Plain } from "./plain.ts";

/** One question to the answer and what came back. */
export interface Exchange {
  kind: "call" | "read";
  name: string;
  result: unknown;
}

/** Significant digits that count: engines differ in the last digits of exp and tanh, mistakes do not. */
const digits = 6;
const noise = 1e-9; // rounding residue such as 2.2e-17 for 0
const wide = { entries: 4096, depth: 8, characters: 1024 };

/** The exchange as text, equal for equal results up to six significant digits. */
export function transcribe({ kind, name, result }: Exchange): string {
  return `${kind} ${name} ${canonical(clip(result, wide))}`;
}

/** 64 bits as 16 hexadecimal digits. Not cryptographic: it tells mistakes apart, it proves nothing. */
export function fingerprintOf(lines: readonly string[]): string {
  const text = lines.join("\n");
  return [0x811c9dc5, 0x050c5d1f].map((basis) => hash(text, basis).toString(16).padStart(8, "0")).join("");
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll and Vo, 1991); also the seed of each check. */
export function hash(text: string, basis = 0x811c9dc5): number {
  let state = basis;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}

function canonical(value: Plain): string {
  if (typeof value === "number") return rounded(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const parts = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
    return `{${parts.join(",")}}`;
  }
  return JSON.stringify(value);
}

function rounded(value: number): string {
  return Math.abs(value) < noise ? "0" : value.toPrecision(digits);
}
