import type { PlotTree } from "../../src/sandbox/display.ts";

/**
 * A picture as plain data: text, or [tag, attributes, children]. Every view is a function from a display to such
 * a tree; at build it becomes HTML, in the page it becomes elements, and the next tree changes only what differs.
 */
export type Tree = PlotTree;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Tree | number | undefined | false;

/** `h("rect", { width: 3 }, "text")`; attributes that are undefined or false are left out, `true` is an empty value. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Tree {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [[name, value === true ? "" : text(value)] as const],
  );
  const kept = children.filter((child) => child !== undefined && child !== false);
  return [tag, Object.fromEntries(written), kept.map((child) => (typeof child === "number" ? text(child) : child))];
}

/** Pixels to a tenth are enough; more digits only make the page heavier. */
function text(value: string | number | boolean): string {
  return typeof value === "number" ? String(Math.round(value * 10) / 10) : String(value);
}

/** New elements for a tree. */
export function build(document: Document, tree: Tree, space = xhtml): Node {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [tag, attributes, children] = tree;
  const ownSpace = tag === "svg" ? svg : space;
  const element = document.createElementNS(ownSpace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) element.appendChild(build(document, child, ownSpace));
  return element;
}

/**
 * Make `node`, which was built from `before`, look like `after`, touching only what differs:
 * what the page itself has added (an open table, the inspected mark, focus) stays.
 */
export function patch(node: Node, before: Tree, after: Tree): void {
  if (before === after) return;
  if (typeof before === "string" || typeof after === "string" || before[0] !== after[0])
    return replace(node, before, after);
  patchAttributes(node as Element, before[1], after[1]);
  patchChildren(node as Element, before[2], after[2]);
}

function replace(node: Node, before: Tree, after: Tree): void {
  if (typeof before === "string" && typeof after === "string") {
    if (before !== after) node.nodeValue = after;
    return;
  }
  const parent = node.parentNode as Element;
  const made = build(node.ownerDocument!, after, parent.namespaceURI ?? xhtml);
  parent.insertBefore(made, node);
  parent.removeChild(node);
}

function patchAttributes(
  element: Element,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
) {
  for (const name in before) if (!(name in after)) element.removeAttribute(name);
  for (const name in after) if (before[name] !== after[name]) element.setAttribute(name, after[name]!);
}

function patchChildren(element: Element, before: readonly Tree[], after: readonly Tree[]) {
  const nodes = [...element.childNodes];
  after.forEach((tree, i) => {
    const node = nodes[i];
    if (node && before[i] !== undefined) patch(node, before[i], tree);
    else element.appendChild(build(element.ownerDocument, tree, element.namespaceURI ?? xhtml));
  });
  for (const node of nodes.slice(after.length, before.length)) element.removeChild(node);
}

const xhtml = "http://www.w3.org/1999/xhtml";
const svg = "http://www.w3.org/2000/svg";
