/** What a hand does to a row of shares. In a stochastic row what one entry wins the others lose: the sum stays 1. */

export const brushes = ["paint", "more", "less", "erase"] as const;
export type Brush = (typeof brushes)[number];

/** One entry under a brush touched once: `paint` makes it as dark as the darkest, and the darkest darker. */
export function touch(row: readonly number[], at: number, brush: Brush, stochastic: boolean): number[] {
  if (brush === "more") return setEntry(row, at, row[at]! + 0.1, stochastic);
  if (brush === "less") return setEntry(row, at, row[at]! - 0.1, stochastic);
  if (brush === "erase") return stochastic ? scaled(row.with(at, 0), row) : row.with(at, 0);
  if (!stochastic) return row.with(at, 1);
  const darkest = Math.max(0, ...row.filter((_, j) => j !== at));
  return scaled(row.with(at, row[at]! < darkest - 1e-9 ? darkest : 3 * row[at]!), row);
}

/** One entry becomes `value`, held within [0, 1]; in a stochastic row the others share the rest as they did before. */
export function setEntry(row: readonly number[], at: number, value: number, stochastic: boolean): number[] {
  const entry = Math.min(1, Math.max(0, Math.round(value * 1e9) / 1e9)); // 0.1 + 0.2 is 0.3 to a hand
  if (!stochastic) return row.with(at, entry);
  const others = row.length - 1;
  if (others === 0) return [1];
  const rest = sum(row) - row[at]!;
  return row.map((old, j) => (j === at ? entry : rest > 1e-9 ? (old * (1 - entry)) / rest : (1 - entry) / others));
}

/** To a sum of 1; nothing left to scale leaves the row as it was. */
function scaled(row: readonly number[], before: readonly number[]): number[] {
  const total = sum(row);
  return total > 1e-9 ? row.map((entry) => entry / total) : [...before];
}

function sum(row: readonly number[]): number {
  return row.reduce((total, entry) => total + entry, 0);
}
