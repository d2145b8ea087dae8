import type { Display, Reference } from "../../src/sandbox/display.ts";
import type { Locale } from "../../src/i18n/index.ts";
import { createDocument, toHtml } from "../../src/sandbox/inside/document.ts";
import { drawAssertion } from "./assertion/assertion.view.ts";
import { barsView } from "./bars/bars.view.ts";
import { curvesView } from "./curves/curves.view.ts";
import { figure, type FigureParts } from "./figure.ts";
import { filmControls } from "./film/film.element.ts";
import { filmView, keptChoice } from "./film/film.view.ts";
import { headsView } from "./heads/heads.view.ts";
import { heatmapView } from "./heatmap/heatmap.view.ts";
import { drawLog } from "./log/log.view.ts";
import { drawMatrix } from "./matrix/matrix.view.ts";
import { planeView } from "./plane/plane.view.ts";
import { drawPlot } from "./plot/plot.view.ts";
import { raceView } from "./race/race.view.ts";
import { drawResult } from "./result/result.view.ts";
import { spectrumView } from "./spectrum/spectrum.view.ts";
import { drawTable } from "./table/table.view.ts";
import { drawText } from "./text/text.view.ts";
import { drawTokens } from "./tokens/tokens.view.ts";
import { build, patch, type Tree } from "./tree.ts";
import { triangleView } from "./triangle/triangle.view.ts";
import { drawVerdict } from "./verdict/card.ts";
import { wordsOf } from "./words.ts";

export interface RenderOptions {
  locale: Locale;
  /** Lines of the page to hold a figure against, such as the reader's prediction. Used by curves, bars and result. */
  references?: readonly Reference[];
  /** The frame of a film that the reader has chosen; without it the newest is shown. */
  frame?: number | undefined;
}

interface Drawn {
  tree: Tree;
  display: Display;
  options: RenderOptions;
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
  drawn.set(element, { tree, display, options });
  return element;
}

/** A display as HTML text, for the build. A film brings all its frames along, so that they can be gone through. */
export function renderHtml(display: Display, options: RenderOptions): string {
  const element = renderDisplay(display, { document: createDocument(), ...options });
  if (display.kind === "film") element.setAttribute("data-film", JSON.stringify(display));
  return toHtml(element);
}

/**
 * Show another display in place of the one that `element` shows, and return the element that shows it now:
 * the same one where the kind stays, with only what differs touched, so an open table stays open and nothing flickers.
 */
export function updateDisplay(element: Element, display: Display, options: RenderOptions): Element {
  const before = drawn.get(element);
  const frame = keptChoice(before?.options.frame, before?.display, display);
  const after = { tree: displayTree(display, { ...options, frame }), display, options: { ...options, frame } };
  if (before === undefined || !sameKind(before.tree, after.tree)) return replace(element, after);
  redraw(element, before, after);
  return element;
}

/** Show another frame of the film that `element` shows; `undefined` is the newest, also of those still to come. */
export function showFrame(element: Element, frame: number | undefined, locale: Locale): void {
  const before = drawn.get(element) ?? fromBuild(element, locale);
  const options = { ...before.options, frame };
  redraw(element, before, { ...before, options, tree: displayTree(before.display, options) });
}

function redraw(element: Element, before: Drawn, after: Drawn): void {
  patch(element, before.tree, after.tree);
  drawn.set(element, after);
  element.dispatchEvent(new CustomEvent("redrawn", { bubbles: true }));
}

/** A film of the build looks as it would look if it were built here. */
function fromBuild(element: Element, locale: Locale): Drawn {
  const display = JSON.parse(element.getAttribute("data-film") ?? "null") as Display | null;
  if (display?.kind !== "film") throw new Error("showFrame: expected the figure of a film, got another element.");
  return { display, options: { locale }, tree: displayTree(display, { locale }) };
}

/** What each element built here looks like now. Elements from the build are not in it: their first update replaces them. */
const drawn = new WeakMap<Element, Drawn>();

function sameKind(before: Tree, after: Tree): boolean {
  return (
    typeof before !== "string" &&
    typeof after !== "string" &&
    before[0] === after[0] &&
    before[1].class === after[1].class
  );
}

function replace(element: Element, after: Drawn): Element {
  const made = build(element.ownerDocument, after.tree) as Element;
  const wasOpen = element.querySelector("details.view-table[open]") !== null;
  if (wasOpen) made.querySelector("details.view-table")?.setAttribute("open", "");
  drawn.set(made, after);
  element.replaceWith(made);
  return made;
}

/** The picture of a display as data: everything that is seen is decided here and below. */
export function displayTree(display: Display, options: RenderOptions): Tree {
  const { locale, references = [] } = options;
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
    case "verdict":
      return drawVerdict(display, locale);
    case "plot":
      return drawPlot(display, words);
    case "assertion":
      return drawAssertion(display, words);
    case "log":
      return drawLog(display, words);
    default:
      return chartTree(display, options);
  }
}

type FramedView = Omit<FigureParts, "kind" | "drawings">;
const framed = ({ title, source, summary, table }: FramedView): FramedView => ({ title, source, summary, table });

type ChartDisplay = Extract<
  Display,
  { kind: "heatmap" | "film" | "heads" | "curves" | "bars" | "spectrum" | "plane" | "triangle" | "race" }
>;

function chartTree(display: ChartDisplay, { locale, references = [], frame: chosen }: RenderOptions): Tree {
  const words = wordsOf[locale];
  if (!charts)
    throw new Error(`renderDisplay: a "${display.kind}" is drawn with Observable Plot; await loadViews() first.`);
  const frame = (view: FramedView, drawings: readonly Tree[]) =>
    figure({ ...framed(view), kind: display.kind, drawings }, locale);
  switch (display.kind) {
    case "heatmap":
      return withView(heatmapView(display, words), charts.drawHeatmap, frame);
    case "film": {
      const view = filmView(display, words, chosen);
      const drawings = charts.drawHeatmap(view);
      return figure({ ...framed(view), kind: "film", drawings, controls: filmControls(view, words) }, locale);
    }
    case "heads":
      return withView(headsView(display, words), charts.drawHeads, frame);
    case "curves":
      return withView(curvesView(display, words, references), charts.drawCurves, frame);
    case "bars":
      return withView(barsView(display, words, references), charts.drawBars, frame);
    case "race":
      return withView(raceView(display, words), charts.drawRace, frame);
    case "spectrum":
      return withView(spectrumView(display, words), charts.drawSpectrum, frame);
    case "plane":
      return withView(planeView(display, words), charts.drawPlane, frame);
    case "triangle":
      return withView(triangleView(display, words), charts.drawTriangle, frame);
  }
}

function withView<View>(view: View, draw: (view: View) => Tree[], frame: (view: View, drawings: Tree[]) => Tree): Tree {
  return frame(view, draw(view));
}
