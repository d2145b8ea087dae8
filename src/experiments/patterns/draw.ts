/**
 * Attention matrices whose pattern is known, because it was put there: logits of a contrast where the pattern looks and
 * of 0 elsewhere, noise on all of them, and softmax along each row.
 */
import { add, multiply, softmax, tensor, type Pattern, type Random } from "../../compute/index.ts";
import type { PatternSettings } from "./settings.ts";

export const patternNames = ["diagonal", "block", "sparse", "global"] as const satisfies readonly Pattern[];

export interface DrawnMatrix {
  /** What it was made to be. */
  truth: Pattern;
  weights: number[][]; // [tokens, tokens], row i is the token that looks
  /** Tokens of each block, for the block pattern; else empty. */
  blocks: number[];
}

/** Noise has its own source of chance, so that more of it leaves the patterns as they were. */
export function drawMatrix(
  truth: Pattern, { shapes, noise }: { shapes: Random; noise: Random }, settings: PatternSettings,
): DrawnMatrix {
  const { tokens, contrast } = settings;
  const { looksAt, blocks } = shapeOf(truth, shapes, tokens);
  const places = Array.from({ length: tokens }, (_, place) => place);
  const clean = tensor(places.map((i) => places.map((j) => (looksAt(i, j) ? contrast : 0))));
  const logits = add(clean, multiply(noise.normals([tokens, tokens]), settings.noise));
  return { truth, weights: softmax(logits).toArray<number[][]>(), blocks };
}

interface Shape {
  looksAt(i: number, j: number): boolean;
  blocks: number[];
}

function shapeOf(truth: Pattern, random: Random, tokens: number): Shape {
  if (truth === "block") return blockShape(random, tokens);
  if (truth === "diagonal") return { looksAt: diagonalShape(random), blocks: [] };
  if (truth === "sparse") return { looksAt: sparseShape(random, tokens), blocks: [] };
  return { looksAt: () => false, blocks: [] }; // global: at nothing more than at anything else
}

/** Each token looks at itself, or each at the one before it. */
function diagonalShape(random: Random): Shape["looksAt"] {
  const back = random.integer(2);
  return (i, j) => j === Math.max(0, i - back);
}

/** Each token looks at one other, two or more places away. */
function sparseShape(random: Random, tokens: number): Shape["looksAt"] {
  const places = Array.from({ length: tokens }, (_, place) => place);
  const targets = places.map((i) => random.choice(places.filter((j) => Math.abs(i - j) >= 2)));
  return (i, j) => j === targets[i];
}

/** Two phrases or three, as often, each of two or more tokens; each token looks at all of its phrase. */
function blockShape(random: Random, tokens: number): Shape {
  const count = 2 + random.integer(2);
  const blocks = random.choice(cutsInto(count, tokens));
  const blockOf = blocks.flatMap((size, block) => new Array<number>(size).fill(block));
  return { looksAt: (i, j) => blockOf[i] === blockOf[j], blocks };
}

/** All ways to write a length as a sum of so many parts of 2 or more, in order. */
export function cutsInto(parts: number, length: number): number[][] {
  if (parts === 1) return length >= 2 ? [[length]] : [];
  const firsts = Array.from({ length: Math.max(0, length - 1) }, (_, i) => i + 2);
  return firsts.flatMap((first) => cutsInto(parts - 1, length - first).map((rest) => [first, ...rest]));
}
