/**
 * What cross-attention weights say about which source token a target token comes from, and what they leave open.
 * Plain numbers come back; nothing carries a gradient.
 */
import { matrixRows, rank, svd } from "./linalg.ts";
import { asTensor, tensor, type TensorLike } from "./tensor.ts";

/** For each row the column it should look at, or several that are as good; [] where there is none to judge by. */
export type Gold = readonly (number | readonly number[])[];

/**
 * The share of rows whose largest weight is on a gold column; rows without gold do not count, and NaN comes back if
 * none is left. Row t of a decoder is computed from the token before t: its gold is the source of the token that it
 * produces, not of the one that it read.
 *
 * weights [T, S], gold: one entry per row
 */
export function alignmentAccuracy(weights: TensorLike, gold: Gold): number {
  const links = linksOf("alignmentAccuracy", weights);
  const columns = columnsOf("alignmentAccuracy", gold, links.length);
  const judged = links.filter((_, row) => columns[row]!.length > 0).length;
  return countWhere(links, (link, row) => columns[row]!.includes(link)) / judged;
}

/**
 * 1 - (|A and sure| + |A and possible|) / (|A| + |sure|), where A links each row with its largest weight. 0: every
 * sure link is found, and nothing beyond the possible ones. A sure link is also a possible one.
 * Source: Och & Ney 2003, "A systematic comparison of various statistical alignment models", section 6.
 *
 * weights [T, S], sure and possible: one entry per row
 */
export function alignmentErrorRate(
  weights: TensorLike, { sure, possible = sure }: { sure: Gold; possible?: Gold },
): number {
  const links = linksOf("alignmentErrorRate", weights);
  const certain = columnsOf("alignmentErrorRate", sure, links.length);
  const others = columnsOf("alignmentErrorRate", possible, links.length);
  const found = countWhere(links, (link, row) => certain[row]!.includes(link));
  const permitted = countWhere(links, (link, row) => [...certain[row]!, ...others[row]!].includes(link));
  return 1 - (found + permitted) / (countWhere(links, (link) => link !== NO_LINK) + certain.flat().length);
}

const NO_LINK = -1;

/** The column of the largest weight of each row, the first of equal ones; no link from a row without weight. */
function linksOf(name: string, weights: TensorLike): number[] {
  return matrixRows(name, weights).map((row) => {
    const largest = Math.max(...row);
    return largest > 0 ? row.indexOf(largest) : NO_LINK;
  });
}

function columnsOf(name: string, gold: Gold, rows: number): number[][] {
  if (gold.length === rows) return gold.map((columns) => (typeof columns === "number" ? [columns] : [...columns]));
  throw new RangeError(
    `${name}: expected gold for each of ${rows} rows, got ${gold.length} entries; give [] to a row without gold.`,
  );
}

function countWhere(links: readonly number[], holds: (link: number, row: number) => boolean): number {
  return links.filter(holds).length;
}

/** More ways to choose tokens would take seconds to try. */
const MOST_CHOICES = 20_000;

/**
 * The corners of the set of all rows with the same output and the same sum as `row`: rows w >= 0 with
 * w values = row values. Each such row is a mixture of the corners, so the largest and the smallest weight of a token,
 * and the row farthest from the given one, are found among them. Only the row itself comes back where nothing can
 * move; a row of positive weights can wherever there are more tokens than rank(values) + 1.
 * Source: Brunner et al. 2020, "On identifiability in transformers", section 3.
 *
 * row [T], values [T, dHead] -> [corners, T]
 */
export function rowsWithSameOutput(row: TensorLike, values: TensorLike): number[][] {
  const weights = Array.from(asTensor("rowsWithSameOutput", row, "float64").data);
  const { dtype } = asTensor("rowsWithSameOutput", values, "float64");
  const equations = matrixRows("rowsWithSameOutput", values).map((value) => [...value, 1]); // 1: the sum stays
  const r = rank(tensor(equations, { dtype }));
  checkRow(weights, equations.length, r);
  const columns = svd(equations).u.toArray<number[][]>().map((token) => token.slice(0, r)); // the independent ones
  const wanted = mix(weights, columns);
  const corners = choices(weights.length, r).flatMap((tokens) => {
    const solution = solve(tokens.map((token) => columns[token]!), wanted);
    const allowed = solution?.every((weight) => weight > -1e-9);
    return allowed ? [spread(tokens, solution!, weights.length)] : [];
  });
  return corners.filter((corner, i) => corners.findIndex((other) => isNear(corner, other)) === i);
}

function checkRow(weights: readonly number[], T: number, r: number): void {
  if (weights.length !== T || !weights.every((weight) => weight >= 0 && weight < Infinity)) {
    const got = `[${weights.map((weight) => +weight.toPrecision(3)).join(", ")}] for ${T} values`;
    throw new RangeError(`rowsWithSameOutput: expected a weight of at least 0 for each value, got ${got}.`);
  }
  let ways = 1;
  for (let i = 1; i <= r; i++) ways *= (T - r + i) / i;
  if (ways <= MOST_CHOICES) return;
  const limit = `at most ${MOST_CHOICES} ways to choose ${r} of the tokens`;
  throw new RangeError(`rowsWithSameOutput: expected ${limit}, got ${T} tokens; take a shorter sentence.`);
}

/** The w with w rows = wanted, unless the rows depend on each other. rows [r, r], wanted [r] -> [r] */
function solve(rows: number[][], wanted: readonly number[]): number[] | undefined {
  const { u, singularValues, v } = svd(rows);
  if (singularValues.at(-1)! < 1e-6) return undefined;
  const along = mix(wanted, v.toArray<number[][]>()).map((x, k) => x / singularValues[k]!);
  return u.toArray<number[][]>().map((left) => left.reduce((sum, x, k) => sum + x * along[k]!, 0));
}

/** weights [T] times rows [T, n] -> [n] */
function mix(weights: readonly number[], rows: readonly number[][]): number[] {
  return rows[0]!.map((_, j) => weights.reduce((sum, weight, i) => sum + weight * rows[i]![j]!, 0));
}

function spread(tokens: readonly number[], solution: readonly number[], T: number): number[] {
  const row = new Array<number>(T).fill(0);
  tokens.forEach((token, i) => (row[token] = solution[i]! > 1e-9 ? solution[i]! : 0));
  return row;
}

function isNear(a: readonly number[], b: readonly number[]): boolean {
  return a.every((weight, i) => Math.abs(weight - b[i]!) < 1e-6);
}

/** All ways to choose `count` of 0, ..., n - 1, each ascending. */
function choices(n: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const firsts = Array.from({ length: Math.max(0, n - from - count + 1) }, (_, i) => from + i);
  return firsts.flatMap((first) => choices(n, count - 1, first + 1).map((rest) => [first, ...rest]));
}
