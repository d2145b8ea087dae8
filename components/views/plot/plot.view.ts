import type { Display } from "../../../src/sandbox/display.ts";
import { h, type Tree } from "../tree.ts";
import type { Words } from "../words.ts";
import { cleanPlot } from "./clean.ts";

export type PlotDisplay = Extract<Display, { kind: "plot" }>;

/** A reader's own Observable Plot figure, cleaned and named. */
export function drawPlot({ tree, title }: PlotDisplay, words: Words): Tree {
  const kept = cleanPlot(tree);
  const shown = kept === undefined ? h("p", { class: "view-text" }, words.plotEmpty) : named(kept, title ?? words.plot);
  return h(
    "figure",
    { class: "view view-plot" },
    title !== undefined && h("p", { class: "view-title" }, title),
    h("div", { class: "view-scroll" }, shown),
  );
}

/** Each drawing becomes an image with a name; Plot's titles become lines of text, for the page has its own headings. */
function named(tree: Tree, name: string, parent = ""): Tree {
  if (typeof tree === "string") return tree;
  const [tag, attributes, children] = tree;
  if (tag === "svg") return [tag, svgAttributes(attributes, name, parent), children];
  const plain = { figure: "div", figcaption: "p", h2: "p", h3: "p" }[tag] ?? tag;
  return [plain, attributes, children.map((child) => named(child, name, tag))];
}

/** The swatches of a legend stand in a `span` before their word: they are ornaments. */
function svgAttributes(attributes: Readonly<Record<string, string>>, name: string, parent: string) {
  if (parent === "span") return { ...attributes, class: "swatch", "aria-hidden": "true" };
  return { ...attributes, class: "drawing", role: "img", "aria-label": attributes["aria-label"] ?? name };
}
