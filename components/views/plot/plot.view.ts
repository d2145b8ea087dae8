import type { Display, PlotTree } from "../../../src/sandbox/display.ts";
import { h, type Tree } from "../tree.ts";
import type { Words } from "../words.ts";

export type PlotDisplay = Extract<Display, { kind: "plot" }>;

/**
 * A reader's Observable Plot figure, rebuilt from an allow-list. It crossed the border as a tree made by code we do not
 * trust; whatever is not named below is dropped: scripts, links, foreign content, event handlers, addresses, style sheets.
 */
export function cleanPlot(tree: PlotTree): Tree | undefined {
  const state: Cleaning = { elements: 0, ids: localIds(tree) };
  const kept = cleanElement(tree, state, 0);
  return typeof kept === "string" ? undefined : kept;
}

export function drawPlot({ tree, title }: PlotDisplay, words: Words): Tree {
  const kept = cleanPlot(tree);
  return h("figure", { class: "view view-plot" },
    title !== undefined && h("p", { class: "view-title" }, title),
    h("div", { class: "view-drawings view-scroll" },
      kept === undefined ? h("p", { class: "view-text" }, words.plotEmpty) : named(kept, title ?? words.plot)));
}

/** What a Plot figure is made of, with legends and captions; nothing that loads, links, animates or embeds. */
const allowedTags = new Set([
  "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs",
  "clipPath", "linearGradient", "radialGradient", "stop", "pattern", "marker", "mask", "image", "use",
  "figure", "figcaption", "div", "span", "h2", "h3", "p",
]);
const containers = new Set(["svg", "figure", "div"]);

/** Geometry, paint and text. `style` is taken apart below; `class` and `data-*` are left behind. */
const allowedAttributes = new Set([
  "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "d", "points", "pathLength",
  "transform", "gradientTransform", "patternTransform", "gradientUnits", "patternUnits", "patternContentUnits", "clipPathUnits",
  "maskUnits", "offset", "fx", "fy", "spreadMethod", "preserveAspectRatio", "refX", "refY", "markerWidth", "markerHeight", "markerUnits",
  "orient", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-dashoffset",
  "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stop-color", "stop-opacity", "opacity", "color", "paint-order",
  "shape-rendering", "vector-effect", "clip-path", "mask", "marker-start", "marker-mid", "marker-end", "visibility", "display",
  "font-family", "font-size", "font-weight", "font-style", "font-variant", "text-anchor", "dominant-baseline", "text-rendering",
  "letter-spacing", "rotate", "textLength", "id", "href", "role", "aria-label", "aria-hidden", "aria-description",
]);
/** Of inline styles, those that Plot writes and that paint: none that could move an element out of its figure. */
const styleAttributes = new Set(["fill", "stroke", "color", "opacity", "font-family", "font-size", "font-weight", "font-variant"]);
const paints = new Set(["fill", "stroke", "clip-path", "mask", "marker-start", "marker-mid", "marker-end"]);
const mostElements = 20_000;
const mostDepth = 40;
/** Ids of a reader's figure get this in front, so that none can take the place of an id of the page. */
const idPrefix = "plot-figure-";

interface Cleaning {
  elements: number;
  ids: ReadonlySet<string>;
}

function cleanElement(tree: PlotTree, state: Cleaning, depth: number): Tree | undefined {
  if (typeof tree === "string") return tree;
  if (!isElement(tree) || !allowedTags.has(tree[0]) || depth > mostDepth || ++state.elements > mostElements) return undefined;
  const [tag, attributes, children] = tree;
  if (depth === 0 && !containers.has(tag)) return undefined;
  const kept = children.map((child) => cleanElement(child, state, depth + 1)).filter((child) => child !== undefined);
  return [tag, cleanAttributes(tag, attributes, state), kept];
}

/** The tree comes from outside: its shape is not to be believed. */
function isElement(tree: unknown): tree is Exclude<PlotTree, string> {
  return Array.isArray(tree) && typeof tree[0] === "string" && typeof tree[1] === "object" && tree[1] !== null && Array.isArray(tree[2]);
}

function cleanAttributes(tag: string, attributes: Readonly<Record<string, string>>, state: Cleaning): Record<string, string> {
  const styled = typeof attributes.style === "string" ? styleEntries(attributes.style) : [];
  const entries = [...Object.entries(attributes), ...styled].flatMap(([name, value]) => {
    const kept = cleanAttribute(tag, name === "xlink:href" ? "href" : name, String(value), state);
    return kept === undefined ? [] : [kept];
  });
  return Object.fromEntries(entries);
}

function cleanAttribute(tag: string, name: string, value: string, { ids }: Cleaning): [string, string] | undefined {
  if (!allowedAttributes.has(name) || value.length > 200_000) return undefined;
  if (name === "id") return [name, idPrefix + value];
  if (name === "href") return cleanAddress(tag, value, ids);
  const local = /^\s*url\(\s*["']?#([\w-]+)["']?\s*\)\s*$/.exec(value)?.[1];
  if (local !== undefined) return paints.has(name) && ids.has(local) ? [name, `url(#${idPrefix}${local})`] : undefined;
  return mayLoad(value) ? undefined : [name, value];
}

/** An image carries its own pixels, a `use` points into its own figure; no other address is let through. */
function cleanAddress(tag: string, value: string, ids: ReadonlySet<string>): [string, string] | undefined {
  if (tag === "image" && /^data:image\/png;base64,[A-Za-z0-9+/=]+$/.test(value)) return ["href", value];
  if (tag === "use" && value.startsWith("#") && ids.has(value.slice(1))) return ["href", `#${idPrefix}${value.slice(1)}`];
  return undefined;
}

/** Any function or escape in CSS that could name an address: url(), image-set(), src(), and backslashes that spell them. */
function mayLoad(value: string): boolean {
  return /url\s*\(|image(-set)?\s*\(|src\s*\(|@import|expression\s*\(|javascript:|\\/i.test(value);
}

function styleEntries(style: string): [name: string, value: string][] {
  return style.split(";").flatMap((declaration) => {
    const [name = "", ...value] = declaration.split(":");
    return styleAttributes.has(name.trim()) ? [[name.trim(), value.join(":").trim()] as [string, string]] : [];
  });
}

function localIds(tree: PlotTree, ids = new Set<string>()): Set<string> {
  if (!isElement(tree)) return ids;
  const id = tree[1].id;
  if (typeof id === "string" && /^[\w-]+$/.test(id)) ids.add(id);
  for (const child of tree[2]) localIds(child, ids);
  return ids;
}

/** The reader's picture is an image with a name; inside a Plot `figure` with title and caption, each drawing is. */
function named(tree: Tree, name: string): Tree {
  if (typeof tree === "string") return tree;
  const [tag, attributes, children] = tree;
  if (tag === "svg") return [tag, { ...attributes, class: "drawing", role: "img", "aria-label": attributes["aria-label"] ?? name }, children];
  return [tag === "figure" ? "div" : tag, attributes, children.map((child) => named(child, name))];
}
