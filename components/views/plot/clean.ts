import type { PlotTree } from "../../../src/sandbox/display.ts";
import type { Tree } from "../tree.ts";
import {
  allowedAttributes,
  allowedTags,
  containers,
  localPaints,
  mostDepth,
  mostElements,
  mostLetters,
} from "./allowed.ts";

/**
 * A reader's Observable Plot figure, rebuilt from an allow-list. It crossed the border as a tree made by code that we
 * do not trust: whatever `allowed.ts` does not name is dropped. Undefined when nothing of a picture is left.
 */
export function cleanPlot(tree: PlotTree): Tree | undefined {
  const state: Cleaning = { elements: 0, ids: new Set() };
  collectIds(tree, state.ids, 0);
  const kept = cleanElement(tree, state, 0);
  return typeof kept === "string" ? undefined : kept;
}

interface Cleaning {
  elements: number;
  /** Names that the figure itself gives: the only ones it may refer to. */
  ids: Set<string>;
}

/** Ids of a reader's figure get this in front, so that none can take the place of an id of the page. */
const idPrefix = "plot-figure-";

function cleanElement(tree: PlotTree, state: Cleaning, depth: number): Tree | undefined {
  if (typeof tree === "string") return tree;
  if (!isElement(tree) || !allowedTags.has(tree[0]) || depth > mostDepth) return undefined;
  if (++state.elements > mostElements) return undefined;
  const [tag, attributes, children] = tree;
  if (depth === 0 && !containers.has(tag)) return undefined;
  const kept = children.map((child) => cleanElement(child, state, depth + 1)).filter((child) => child !== undefined);
  return [tag, cleanAttributes(tag, attributes, state), kept];
}

/** The tree comes from outside: its shape is not to be believed. */
function isElement(tree: unknown): tree is Exclude<PlotTree, string> {
  if (!Array.isArray(tree)) return false;
  const [tag, attributes, children] = tree as unknown[];
  return typeof tag === "string" && typeof attributes === "object" && attributes !== null && Array.isArray(children);
}

function cleanAttributes(tag: string, attributes: Readonly<Record<string, string>>, state: Cleaning) {
  const styled = typeof attributes.style === "string" ? styleEntries(attributes.style) : [];
  const entries = [...Object.entries(attributes), ...styled].flatMap(([name, value]) => {
    const kept = cleanAttribute(tag, name, String(value), state);
    return kept === undefined ? [] : [[name === "xlink:href" ? "href" : name, kept] as const];
  });
  return Object.fromEntries(entries);
}

function cleanAttribute(tag: string, name: string, value: string, { ids }: Cleaning): string | undefined {
  if (name === "href" || name === "xlink:href") return cleanImage(tag, value);
  if (name === "aria-label" && tag !== "svg") return undefined;
  if (!allowedAttributes.has(name) || value.length > mostLetters) return undefined;
  if (name === "id") return idPrefix + value;
  const local = /^\s*url\(\s*["']?#([\w-]+)["']?\s*\)\s*$/.exec(value)?.[1];
  if (local === undefined) return mayLoad(value) ? undefined : value;
  return localPaints.has(name) && ids.has(local) ? `url(#${idPrefix}${local})` : undefined;
}

/** An image carries its own pixels; no other address is let through. */
function cleanImage(tag: string, value: string): string | undefined {
  return tag === "image" && /^data:image\/png;base64,[A-Za-z0-9+/=]+$/.test(value) ? value : undefined;
}

/** Every function of CSS that could name an address, and the backslash that could spell one. */
function mayLoad(value: string): boolean {
  return /url\s*\(|image(-set)?\s*\(|src\s*\(|@import|expression\s*\(|javascript:|\\/i.test(value);
}

/** Inline style taken apart: each property must then pass as an attribute, so none that positions an element does. */
function styleEntries(style: string): [name: string, value: string][] {
  return style.split(";").map((declaration) => {
    const [name = "", ...value] = declaration.split(":");
    return [name.trim(), value.join(":").trim()];
  });
}

function collectIds(tree: unknown, ids: Set<string>, depth: number): void {
  if (!isElement(tree) || depth > mostDepth) return;
  const { id } = tree[1];
  if (typeof id === "string" && /^[\w-]+$/.test(id)) ids.add(id);
  for (const child of tree[2]) collectIds(child, ids, depth + 1);
}
