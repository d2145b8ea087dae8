/**
 * Which head of one model does what a head of another does? Heads have no numbers of their own: to exchange two of a
 * layer changes nothing. So they are compared by what is lost without them.
 */
import type { AblationTable } from "./ablation.ts";

export interface HeadMatch {
  a: string;
  b: string;
  /** Between what is lost without them: the length of the difference of the two rows of drops. */
  distance: number;
}

/** A head more doubles the work. */
const MOST = 16;

/**
 * Every head of `a` with one of `b`, so that the sum of the distances is as small as it can be (an assignment problem,
 * solved exactly by dynamic programming over the heads of `b` that are taken).
 */
export function matchHeads(a: AblationTable, b: AblationTable): HeadMatch[] {
  checkTables(a, b);
  const distances = a.drops.map((row) => b.drops.map((other) => distance(row, other)));
  return assignment(distances).map((partner, i) => (
    { a: a.heads[i]!, b: b.heads[partner]!, distance: distances[i]![partner]! }
  ));
}

/** For each row a column of its own, so that the sum of the costs is least. costs [n, n] -> [n] */
export function assignment(costs: readonly (readonly number[])[]): number[] {
  const n = costs.length;
  const least = new Float64Array(1 << n).fill(Infinity); // of the first rows, as many as `taken` has columns
  const last = new Int32Array(1 << n); // the column of the last of these rows
  least[0] = 0;
  for (let taken = 0; taken < 1 << n; taken++) {
    const row = costs[ones(taken)];
    row?.forEach((cost, column) => {
      const after = taken | (1 << column);
      if (after === taken || least[taken]! + cost >= least[after]!) return;
      least[after] = least[taken]! + cost;
      last[after] = column;
    });
  }
  const columns: number[] = [];
  for (let taken = (1 << n) - 1; taken > 0; taken ^= 1 << columns[0]!) columns.unshift(last[taken]!);
  return columns;
}

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count++;
  return count;
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, drop, i) => sum + (drop - b[i]!) ** 2, 0));
}

function checkTables(a: AblationTable, b: AblationTable): void {
  const [first, second] = [a.heads.length, b.heads.length];
  if (first === second && first <= MOST) return;
  throw new RangeError(
    `matchHeads: expected two models with equally many heads, at most ${MOST}, got ${first} and ${second}.`,
  );
}
