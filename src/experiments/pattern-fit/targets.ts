/** Patterns of attention weights to be fitted: rows that sum to 1, [tokens, tokens]. */
import { softmax, type Random } from "../../compute/index.ts";

type Rows = number[][];

const patterns = {
  /** Each row looks at one token, no two rows at the same one. */
  permutation: (tokens: number, random: Random): Rows => {
    const targets = random.permutation(tokens);
    return rowsOf(tokens, (i, j) => (j === targets[i] ? 1 : 0));
  },
  /** A normal curve around the row's own place, of standard deviation 1: weights proportional to exp(-(i - j)²/2). */
  local: (tokens: number): Rows => softmax(rowsOf(tokens, (i, j) => -((i - j) ** 2) / 2)).toArray(),
  /** Tokens in groups of four next to each other; each looks at its group. */
  blocks: (tokens: number): Rows => shares(rowsOf(tokens, (i, j) => (Math.floor(i / 4) === Math.floor(j / 4) ? 1 : 0))),
  /** Each row looks at three tokens of its own choice, equally. */
  subset: (tokens: number, random: Random): Rows => {
    const chosen = Array.from({ length: tokens }, () => random.permutation(tokens).slice(0, 3));
    return shares(rowsOf(tokens, (i, j) => (chosen[i]!.includes(j) ? 1 : 0)));
  },
  /** Arbitrary weights of every size: each row from a Dirichlet distribution with all parameters 1/3. */
  random: (tokens: number, random: Random): Rows => shares(rowsOf(tokens, () => gammaOfOneThird(random))),
};

export type PatternName = keyof typeof patterns;
export const patternNames = Object.keys(patterns) as PatternName[];

export function drawPattern(name: PatternName, tokens: number, random: Random): number[][] {
  return patterns[name](tokens, random);
}

/**
 * Gamma-distributed with shape 1/3: Beta(1/3, 2/3) times an exponential number. Only sums, products and roots, which
 * give the same bits everywhere; shapes like 0.3 would need powers.
 * Source: Jöhnk 1964, "Erzeugung von betaverteilten und gammaverteilten Zufallszahlen".
 */
function gammaOfOneThird(random: Random): number {
  for (;;) {
    const u = random.uniform();
    const v = random.uniform();
    const [x, y] = [u * u * u, v * Math.sqrt(v)]; // u^3 and v^(3/2)
    if (x + y > 0 && x + y <= 1) return (x / (x + y)) * exponential(random);
  }
}

/** Half the squared length of a normal point in the plane is exponential with mean 1. */
function exponential(random: Random): number {
  const [x, y] = [random.normal(), random.normal()];
  return (x * x + y * y) / 2;
}

function rowsOf(tokens: number, weight: (row: number, column: number) => number): Rows {
  return Array.from({ length: tokens }, (_, i) => Array.from({ length: tokens }, (_, j) => weight(i, j)));
}

/** Each row divided by its sum. */
function shares(rows: Rows): Rows {
  return rows.map((row) => {
    const total = row.reduce((sum, weight) => sum + weight, 0);
    return row.map((weight) => weight / total);
  });
}
