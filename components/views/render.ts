import type { Display, Reference } from "../../src/sandbox/display.ts";
import type { Locale } from "../../src/i18n/index.ts";
import { createDocument, toHtml } from "../../src/sandbox/inside/document.ts";
import { drawAssertion } from "./assertion/assertion.view.ts";
import { barsView } from "./bars/bars.view.ts";
import { curvesView } from "./curves/curves.view.ts";
import { figure, type TableData } from "./figure.ts";
import { headsView } from "./heads/heads.view.ts";
import { heatmapView } from "./heatmap/heatmap.view.ts";
import { drawLog } from "./log/log.view.ts";
import { drawMatrix } from "./matrix/matrix.view.ts";
import { drawPlot } from "./plot/plot.view.ts";
import { drawResult } from "./result/result.view.ts";
import { drawTable } from "./table/table.view.ts";
import { drawText } from "./text/text.view.ts";
import { drawTokens } from "./tokens/tokens.view.ts";
import { build, patch, type Tree } from "./tree.ts";
import { triangleView } from "./triangle/triangle.view.ts";
import { wordsOf, type Words } from "./words.ts";

export interface RenderOptions {
  locale: Locale;
  /** Lines of the page to hold a figure against, such as the reader's prediction. Used by curves, bars and result. */
  references?: readonly Reference[];
}

type Charts = typeof import("./charts.ts");
let charts: Charts | undefined;

/** Load Observable Plot and the drawings made with it, once. Await it before the first drawing. */
export async function loadViews(): Promise<void> {
  charts ??= await import("./charts.ts");
}

/** A display as an element of `document`: the page's own, or at build the one of `createDocument()`. */
export function renderDisplay(
  display: Display,
  { document, ...options }: RenderOptions & { document: Document },
): Element {
  const tree = displayTree(display, options);
  const element = build(document, tree) as Element;
  drawn.set(element, tree);
  return element;
}

/** A display as HTML text, for the build. */
export function renderHtml(display: Display, options: RenderOptions): string {
  return toHtml(renderDisplay(display, { document: createDocument(), ...options }));
}

/**
 * Show another display in place of the one that `element` shows, and return the element that shows it now:
 * the same one where the kind stays, with only what differs touched, so an open table stays open and nothing flickers.
 */
export function updateDisplay(element: Element, display: Display, options: RenderOptions): Element {
  const before = drawn.get(element);
  const after = displayTree(display, options);
  if (before === undefined || !sameKind(before, after)) return replace(element, after);
  patch(element, before, after);
  drawn.set(element, after);
  element.dispatchEvent(new CustomEvent("redrawn", { bubbles: true }));
  return element;
}

/** What each element built here looks like now. Elements from the build are not in it: their first update replaces them. */
const drawn = new WeakMap<Element, Tree>();

function sameKind(before: Tree, after: Tree): boolean {
  return (
    typeof before !== "string" &&
    typeof after !== "string" &&
    before[0] === after[0] &&
    before[1].class === after[1].class
  );
}

function replace(element: Element, tree: Tree): Element {
  const made = build(element.ownerDocument, tree) as Element;
  const wasOpen = element.querySelector("details.view-table[open]") !== null;
  if (wasOpen) made.querySelector("details.view-table")?.setAttribute("open", "");
  drawn.set(made, tree);
  element.replaceWith(made);
  return made;
}

/** The picture of a display as data: everything that is seen is decided here and below. */
export function displayTree(display: Display, { locale, references = [] }: RenderOptions): Tree {
  const words = wordsOf[locale];
  switch (display.kind) {
    case "text":
      return drawText(display);
    case "result":
      return drawResult(display, words, references);
    case "matrix":
      return drawMatrix(display);
    case "table":
      return drawTable(display);
    case "tokens":
      return drawTokens(display, locale, words);
    case "plot":
      return drawPlot(display, words);
    case "assertion":
      return drawAssertion(display, words);
    case "log":
      return drawLog(display, words);
    default:
      return chartTree(display, locale, words, references);
  }
}

type FramedView = { title?: string; source?: string; summary: string; table: TableData };
const framed = ({ title, source, summary, table }: FramedView): FramedView => ({ title, source, summary, table });

type ChartDisplay = Extract<Display, { kind: "heatmap" | "heads" | "curves" | "bars" | "triangle" }>;

function chartTree(display: ChartDisplay, locale: Locale, words: Words, references: readonly Reference[]): Tree {
  if (!charts)
    throw new Error(`renderDisplay: a "${display.kind}" is drawn with Observable Plot; await loadViews() first.`);
  const frame = (view: FramedView, drawings: readonly Tree[]) =>
    figure({ ...framed(view), kind: display.kind, drawings }, locale);
  switch (display.kind) {
    case "heatmap":
      return withView(heatmapView(display, words), charts.drawHeatmap, frame);
    case "heads":
      return withView(headsView(display, words), charts.drawHeads, frame);
    case "curves":
      return withView(curvesView(display, words, references), charts.drawCurves, frame);
    case "bars":
      return withView(barsView(display, words, references), charts.drawBars, frame);
    case "triangle":
      return withView(triangleView(display, words), charts.drawTriangle, frame);
  }
}

function withView<View>(view: View, draw: (view: View) => Tree[], frame: (view: View, drawings: Tree[]) => Tree): Tree {
  return frame(view, draw(view));
}
