/** Pasted text as a table of numbers. */
import { format, strings, type Locale } from "../../src/i18n/index.ts";

/** What a pasted text holds, or the sentence that says why it is no table. */
export type Pasted = { table: number[][] } | { problem: string };

const most = 40; // rows and columns

/**
 * A table from a spreadsheet (tabs), a file (commas, semicolons) or code (brackets, comments after # or //): one row per
 * line, or per pair of brackets. A single number is no table: it belongs into its field.
 */
export function readTable(text: string, locale: Locale): Pasted | undefined {
  const rows = rowsIn(text);
  const cells = rows.map((row) => row.split(/[\s,;]+/).filter((cell) => cell !== ""));
  if (cells.flat().length < 2) return undefined;
  const t = strings(locale).paste;
  const strange = cells.flat().find((cell) => !Number.isFinite(number(cell)));
  if (strange !== undefined) return { problem: format(t.strange, { text: strange.slice(0, 20) }) };
  const [first = []] = cells;
  const uneven = cells.findIndex((row) => row.length !== first.length);
  if (uneven > 0) return { problem: format(t.uneven, { row: uneven + 1, has: cells[uneven]!.length, first: first.length }) };
  if (cells.length > most || first.length > most) return { problem: format(t.large, { most }) };
  return { table: cells.map((row) => row.map(number)) };
}

function rowsIn(text: string): string[] {
  const bare = text.replace(/(#|\/\/).*$/gm, "").replace(/^[^\[\n]*=\s*(?=\[)/, "");
  const rows = bare.includes("[") ? bare.split(/\]/).map((row) => row.replace(/\[/g, " ")) : bare.split(/\r?\n/);
  return rows.filter((row) => /[^\s,;]/.test(row));
}

/** ".5", "−0.3" with a true minus sign, "50%". */
function number(cell: string): number {
  const plain = cell.replace("−", "-");
  return plain.endsWith("%") ? Number(plain.slice(0, -1)) / 100 : Number(plain);
}
