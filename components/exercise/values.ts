/** Input, expected and got as small matrices side by side. Everything here is text set by the page, never markup. */
import type { Failure, Plain } from "../../src/exercises/index.ts";

type Part = "input" | "expected" | "got";

/** The parts of a failure that are known, each under its name; the entry that differs is marked in `got`. */
export function drawValues(failure: Failure, names: Readonly<Record<Part, string>>): HTMLElement {
  const row = element("div", "check-values");
  for (const part of ["input", "expected", "got"] as const) {
    const value = failure[part];
    if (value === undefined || isPhrase(failure, part)) continue;
    const figure = element("figure", `check-value check-${part}`);
    const caption = element("figcaption", "");
    caption.textContent = names[part];
    figure.append(caption, drawValue(value, part === "got" ? failure.mismatch.at : undefined));
    row.append(figure);
  }
  return row;
}

/** A stated condition is an English phrase for the terminal; the page has the check's own message instead. */
function isPhrase({ mismatch, expected }: Failure, part: string): boolean {
  return part === "expected" && mismatch.reason === "condition" && typeof expected === "string";
}

function drawValue(value: Plain, marked: string | undefined, place = ""): HTMLElement {
  if (isList(value) && value.length > 0 && value.every(isList) && value.some((part) => part.some(isList))) {
    const stack = element("div", "check-stack"); // three axes or more: one matrix above the other
    stack.append(...value.map((part, i) => drawValue(part, marked, `${place}[${i}]`)));
    return stack;
  }
  if (isList(value) && value.length > 0) return drawTable(value, marked, place);
  const text = element("code", marked === place && place === "" ? "differs" : "");
  text.textContent = write(value);
  return text;
}

/** A list is one row. */
function drawTable(value: readonly Plain[], marked: string | undefined, place: string): HTMLElement {
  const rows = value.every(isList) ? value : [value];
  const table = element("table", "check-matrix");
  const body = document.createElement("tbody");
  rows.forEach((row, i) => {
    const line = document.createElement("tr");
    row.forEach((entry, j) => {
      const cell = element("td", "");
      cell.textContent = write(entry);
      const at = rows === value ? `${place}[${i}][${j}]` : `${place}[${j}]`;
      if (marked === at) cell.className = "differs";
      line.append(cell);
    });
    body.append(line);
  });
  table.append(body);
  return table;
}

function isList(value: Plain): value is Plain[] {
  return Array.isArray(value);
}

/** Four digits are enough to read; the sentence beside it has more. */
function write(value: Plain): string {
  if (typeof value === "number") return String(Number(value.toPrecision(4))).replace("-", "−");
  if (typeof value === "string") return value;
  const infinite = (part: unknown): boolean => typeof part === "number" && !Number.isFinite(part);
  return JSON.stringify(value, (_, part: unknown) => (infinite(part) ? String(part) : part)); // JSON has no NaN
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}
