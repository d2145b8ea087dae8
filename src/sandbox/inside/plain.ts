/** Values on their way out of the sandbox: copied into plain data, with limits, before anything leaves. */
import { Tensor } from "../../compute/index.ts";

export type Plain = number | string | boolean | null | undefined | Plain[] | { [key: string]: Plain };

const limits = { depth: 12, nodes: 400_000, text: 65_536 };

/**
 * Numbers, strings, booleans, null, arrays and plain objects of them; a Tensor becomes nested arrays.
 * @throws TypeError for what is not data (functions, symbols) or is larger than the limits.
 */
export function toPlain(value: unknown): Plain {
  let nodes = 0;
  const copy = (part: unknown, depth: number): Plain => {
    if (++nodes > limits.nodes) throw new TypeError(`a value may hold at most ${limits.nodes} parts`);
    if (depth > limits.depth) throw new TypeError(`a value may be nested at most ${limits.depth} deep`);
    if (part === null || part === undefined || typeof part === "number" || typeof part === "boolean") return part;
    if (typeof part === "string") return part.slice(0, limits.text);
    if (part instanceof Tensor) return copy(part.toArray(), depth);
    if (ArrayBuffer.isView(part)) return copy(Array.from(part as unknown as ArrayLike<number>), depth);
    if (Array.isArray(part))
      return Array.from({ length: Math.min(part.length, limits.nodes + 1) }, (_, i) => copy(part[i], depth + 1));
    if (typeof part === "object")
      return Object.fromEntries(
        Object.keys(part).map((key) => [key, copy((part as Record<string, unknown>)[key], depth + 1)]),
      );
    throw new TypeError(`a ${typeof part} is not data; give numbers, strings or arrays of them`);
  };
  return copy(value, 0);
}

/** A value as a reader would write it: `[0.27, 0.73]`, `"cat"`, `{ heads: 4 }`. */
export function write(value: unknown, digits?: number): string {
  let plain: Plain;
  try {
    plain = toPlain(value);
  } catch {
    return typeof value === "function" ? `function ${value.name}` : String(value);
  }
  return writePlain(plain, digits);
}

function writePlain(value: Plain, digits: number | undefined): string {
  if (typeof value === "number")
    return digits === undefined || Number.isInteger(value) ? String(value) : String(Number(value.toFixed(digits)));
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((part) => writePlain(part, digits)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${writePlain(part, digits)}`)
      .join(", ")} }`;
  }
  return String(value);
}

const NUMBER = /-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Infinity)|NaN/g;

/** Does a value agree with what a `//=>` line says, to the digits the line prints? */
export function agrees(value: unknown, expected: string): boolean {
  const got = write(value);
  const shape = (text: string): string => text.replace(NUMBER, "#").replace(/\s+/g, "");
  if (shape(got) !== shape(expected)) return false;
  const measured = got.match(NUMBER) ?? [];
  const printed = expected.match(NUMBER) ?? [];
  return printed.every((number, i) => sameNumber(Number(measured[i]), number));
}

function sameNumber(measured: number, printed: string): boolean {
  const wanted = Number(printed);
  if (!Number.isFinite(wanted)) return Object.is(measured, wanted);
  const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  const exponent = Number(/e([+-]?\d+)/.exec(printed)?.[1] ?? 0);
  return Math.abs(measured - wanted) <= 0.5000001 * 10 ** (exponent - decimals);
}
