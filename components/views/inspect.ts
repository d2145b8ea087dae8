/**
 * Reading values off a figure, by pointer and by arrow keys alike: every datum carries its sentence (`data-says`)
 * and its place (`data-row`, `data-column`); the sentence is shown, and spoken, in the line below the figure.
 * The listeners sit on `root`, so figures that arrive later are covered.
 */
export function inspect(root: Document | Element = document): void {
  root.addEventListener("pointerover", (event) => follow(event.target as Element));
  root.addEventListener("pointerdown", (event) => follow(event.target as Element)); // a finger does not hover
  root.addEventListener("focusout", (event) => clear((event.target as Element).closest("figure.view")));
  root.addEventListener("keydown", (event) => walk(event as KeyboardEvent));
  root.addEventListener("redrawn", (event) => say(event.target as Element));
}

function follow(target: Element) {
  const datum = target.closest("[data-says]");
  const figure = target.closest("figure.view");
  for (const other of document.querySelectorAll("[data-inspected]")) {
    const around = other.closest("figure.view");
    if (around !== figure && !around?.contains(document.activeElement)) clear(around);
  }
  if (datum && figure) mark(figure, datum);
}

function walk(event: KeyboardEvent) {
  const drawings = (event.target as Element).closest(".view-drawings");
  const figure = drawings?.closest("figure.view");
  if (!drawings || !figure || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") return clear(figure);
  if (!/^(Arrow|Home|End)/.test(event.key)) return;
  const data = [...drawings.querySelectorAll("[data-says]")].filter((element) => element.getClientRects().length > 0);
  const next = neighbour(data, figure.querySelector("[data-inspected]"), event.key);
  if (!next) return;
  event.preventDefault(); // the page must not scroll away under the reader
  mark(figure, next);
}

/** The datum that `key` leads to; the first one when none is marked yet. */
export function neighbour(data: readonly Element[], from: Element | null, key: string): Element | undefined {
  if (!from || !data.includes(from)) return key === "End" ? data.at(-1) : data[0];
  const here = placeOf(from);
  const inRow = data.filter((element) => placeOf(element).row === here.row);
  if (key === "Home") return inRow[0];
  if (key === "End") return inRow.at(-1);
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const step = inRow[inRow.indexOf(from) + (key === "ArrowRight" ? 1 : -1)];
    return (
      step ??
      (onlyRow(data) ? undefined : neighbourRow(data, here, key === "ArrowRight" ? "ArrowDown" : "ArrowUp", key))
    );
  }
  return (
    neighbourRow(data, here, key) ??
    (onlyRow(data) ? neighbour(data, from, key === "ArrowDown" ? "ArrowRight" : "ArrowLeft") : undefined)
  );
}

interface Place {
  row: number;
  column: number;
}

/** Up and down keep the column; past the end of a row, right goes on at the start of the next. */
function neighbourRow(
  data: readonly Element[],
  { row, column }: Place,
  key: string,
  wrap?: string,
): Element | undefined {
  const rows = [...new Set(data.map((element) => placeOf(element).row))].sort((a, b) => a - b);
  const next = rows[rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1)];
  const inRow = data.filter((element) => placeOf(element).row === next);
  if (wrap !== undefined) return wrap === "ArrowRight" ? inRow[0] : inRow.at(-1);
  return inRow.find((element) => placeOf(element).column === column) ?? inRow.at(-1);
}

const onlyRow = (data: readonly Element[]) => new Set(data.map((element) => placeOf(element).row)).size < 2;

function placeOf(element: Element): Place {
  return { row: Number(element.getAttribute("data-row")), column: Number(element.getAttribute("data-column")) };
}

function mark(figure: Element, datum: Element) {
  for (const other of figure.querySelectorAll("[data-inspected]")) other.removeAttribute("data-inspected");
  datum.setAttribute("data-inspected", "");
  say(figure);
}

function clear(figure: Element | null | undefined) {
  if (!figure) return;
  for (const other of figure.querySelectorAll("[data-inspected]")) other.removeAttribute("data-inspected");
  say(figure);
}

/** After a redraw the marked datum may say something new. */
function say(figure: Element) {
  const readout = figure.querySelector(".view-readout");
  const words = figure.querySelector("[data-inspected]")?.getAttribute("data-says") ?? "";
  if (readout && readout.textContent !== words) readout.textContent = words;
}
