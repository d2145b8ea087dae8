/** Plain text for the terminal. */
import type { Verdict } from "./goals.ts";
import type { Row } from "./rounds.ts";

/** Bursts by workload and peer. */
export type Rows = Readonly<Record<string, Row>>;

/** Numbers by line and column. */
export type Numbers = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Columns of equal width: the first to the left, the others to the right; "-" for what is not there. */
export function textTable(head: readonly string[], body: readonly (readonly (string | undefined)[])[]): string {
  const lines = [head, ...body].map((line) => line.map((cell) => cell ?? "-"));
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  const aligned = (line: readonly string[]) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  return lines.map(aligned).join("\n");
}

/** A line per entry of `numbers`. */
export function numberTable(corner: string, numbers: Numbers, columns: readonly string[], format = digits): string {
  const cell = (value: number | undefined) => (value === undefined ? undefined : format(value));
  const body = Object.entries(numbers).map(([name, line]) => [name, ...columns.map((column) => cell(line[column]))]);
  return textTable([corner, ...columns], body);
}

/** Three digits that count: 0.0423, 8.73, 127, 2636. */
export function digits(value: number): string {
  const beforePoint = Math.floor(Math.log10(Math.abs(value) || 1)) + 1;
  return value.toFixed(Math.max(0, 3 - beforePoint));
}

/** "met", "missed" or, not measured, "-", and the numbers behind it. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const word = (met: boolean | undefined) => (met === undefined ? "-" : met ? "met" : "missed");
  const number = (value: number | undefined) => (value === undefined ? undefined : digits(value));
  const body = verdicts.map(({ goal, value, best, met }) => [goal, number(value), number(best), word(met)]);
  return textTable(["goal", "rounds", "best", ""], body);
}
