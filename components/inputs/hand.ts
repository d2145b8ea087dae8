/** The reader's hand on a painter: a pointer that drags a brush, or keys. */
import { setEntry, touch } from "./painting.ts";
import { brushOf, cellsOf, readPainter, shareOf, showRow } from "./painter.ts";

/** What becomes of a row when its entry `at` is changed. */
type Change = (row: readonly number[], at: number, stochastic: boolean) => number[];

/** Calls `onChange` after every cell that was painted. Returns "stop listening". */
export function listenPainter(element: Element, onChange: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const grid = element.querySelector("table")!;
  const change = (cell: HTMLElement, by: Change): void => {
    paint(element, cell, by);
    tell(element, cell);
    element.querySelector("[role=status]")!.textContent = cell.getAttribute("aria-label");
    onChange();
  };
  const stroke = (cell: HTMLElement): void =>
    change(cell, (row, at, stochastic) => touch(row, at, brushOf(element), stochastic));

  listenPointer(grid, { stroke, hover: (cell) => tell(element, cell), signal });
  grid.addEventListener("focusin", (event) => enter(element, event.target as HTMLElement), { signal });
  grid.addEventListener("keydown", (event) => pressed(element, event, { change, stroke }), { signal });
  element.querySelector("button")!.addEventListener("click", () => (startAgain(element), onChange()), { signal });
  return () => listening.abort();
}

interface Pointer {
  /** A cell under a pressed pointer, once each time it is entered. */
  stroke(cell: HTMLElement): void;
  /** The cell under a pointer that is not pressed, or none. */
  hover(cell: HTMLElement | undefined): void;
  signal: AbortSignal;
}

const stride = 8; // px: a fast pointer jumps over cells between two events

function listenPointer(grid: HTMLElement, { stroke, hover, signal }: Pointer): void {
  let last: { x: number; y: number; cell: HTMLElement | undefined } | undefined;
  const cellAt = (x: number, y: number): HTMLElement | undefined => {
    const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>("td[data-share]");
    return cell && grid.contains(cell) ? cell : undefined;
  };
  const reach = (x: number, y: number): void => {
    const cell = cellAt(x, y);
    if (cell && cell !== last?.cell) {
      cell.focus({ preventScroll: true });
      stroke(cell);
    }
    last = { x, y, cell };
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || !cellAt(event.clientX, event.clientY)) return;
    event.preventDefault(); // no text is selected
    grid.setPointerCapture(event.pointerId);
    reach(event.clientX, event.clientY);
  };
  const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
    if (!last) return hover(cellAt(x, y));
    const { x: x0, y: y0 } = last;
    const steps = Math.max(1, Math.ceil(Math.hypot(x - x0, y - y0) / stride));
    for (let step = 1; step <= steps; step++) reach(x0 + ((x - x0) * step) / steps, y0 + ((y - y0) * step) / steps);
  };
  const lift = (): void => void (last = undefined);
  grid.addEventListener("pointerdown", down, { signal });
  grid.addEventListener("pointermove", move, { signal });
  for (const end of ["pointerup", "pointercancel"] as const) grid.addEventListener(end, lift, { signal });
  grid.addEventListener("pointerleave", () => hover(undefined), { signal });
}

interface Painting {
  change(cell: HTMLElement, by: Change): void;
  stroke(cell: HTMLElement): void;
}

/** Arrow keys move; + and - change by a twentieth; digits set tenths; Space paints; Delete erases. */
function pressed(element: Element, event: KeyboardEvent, { change, stroke }: Painting): void {
  const cell = (event.target as Element).closest<HTMLElement>("td[data-share]");
  if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
  const { key } = event;
  const to = neighbour(element, cell, key);
  if (to) to.focus();
  else if (key === " " || key === "Enter") stroke(cell);
  else if (key === "+" || key === "=") change(cell, (row, at, s) => setEntry(row, at, row[at]! + 0.05, s));
  else if (key === "-") change(cell, (row, at, s) => setEntry(row, at, row[at]! - 0.05, s));
  else if (/^[1-9]$/.test(key)) change(cell, (row, at, s) => setEntry(row, at, Number(key) / 10, s));
  else if (key === "0" || key === "Delete" || key === "Backspace")
    change(cell, (row, at, s) => touch(row, at, "erase", s));
  else return;
  event.preventDefault(); // the page must not scroll away under the hand
}

const steps: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** The cell that a key leads to, the same one at the edge; undefined for other keys. */
function neighbour(element: Element, cell: Element, key: string): HTMLElement | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const cells = cellsOf(element);
  const i = cells.findIndex((row) => row.includes(cell as HTMLTableCellElement));
  const row = cells[Math.min(cells.length - 1, Math.max(0, i + step[0]))]!;
  const j = cells[i]!.indexOf(cell as HTMLTableCellElement) + step[1];
  return row[Math.min(row.length - 1, Math.max(0, j))];
}

/** The one cell that the Tab key comes back to. */
function enter(element: Element, cell: HTMLElement): void {
  for (const other of cellsOf(element).flat()) other.tabIndex = other === cell ? 0 : -1;
  tell(element, cell);
}

function paint(element: Element, cell: HTMLElement, by: Change): void {
  const cells = cellsOf(element);
  const i = cells.findIndex((row) => row.includes(cell as HTMLTableCellElement));
  const at = cells[i]!.indexOf(cell as HTMLTableCellElement);
  showRow(element, i, by(cells[i]!.map(shareOf), at, element.hasAttribute("data-stochastic")));
  showStartAgain(element);
}

function startAgain(element: Element): void {
  readPainter(element).start.forEach((row, i) => showRow(element, i, row));
  cellsOf(element)[0]?.[0]?.focus(); // the button goes, the hand stays
  showStartAgain(element);
}

/** Offered once there is something to take back. */
export function showStartAgain(element: Element): void {
  const { start, painted } = readPainter(element);
  element.querySelector("button")!.hidden = JSON.stringify(start) === JSON.stringify(painted);
}

/** The line below the grid tells what lies under the hand; without one, which keys there are. */
function tell(element: Element, cell: HTMLElement | undefined): void {
  const line = element.querySelector(".painter-readout")!;
  const active = element.ownerDocument.activeElement;
  const told = cell ?? (element.contains(active) ? active?.closest("td[data-share]") : undefined);
  line.textContent = (told?.getAttribute("aria-label") ?? element.querySelector("[id$='-keys']")?.textContent) || "";
}
