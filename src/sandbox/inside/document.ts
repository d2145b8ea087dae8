import type { PlotTree } from "../display.ts";
import { fragment, TinyDocument, TinyElement, TinyText, type TinyChild } from "./nodes.ts";

/**
 * The smallest document in which Observable Plot (through d3-selection) can build a detached SVG.
 * It exists where there is no browser page: in the sandbox worker, and in Node at build.
 * It has no layout, no events, no selectors, no canvas (so no raster marks), and parses nothing:
 * an `innerHTML` is ignored, so markup can only come from elements that were really created.
 */
export function createDocument(): Document {
  return new TinyDocument() as unknown as Document;
}

/** The figure as plain data, ready to cross the sandbox border. */
export function toTree(node: Node): PlotTree {
  if (isText(node)) return node.data;
  const element = asElement(node, "toTree");
  return [
    element.tagName,
    Object.fromEntries(element.allAttributes()),
    element.childNodes.map((child) => toTree(asNode(child))),
  ];
}

/** The figure as HTML text; every text and attribute value is escaped. */
export function toHtml(node: Node): string {
  if (isText(node)) return escapeHtml(node.data);
  const element = asElement(node, "toHtml");
  const attributes = element
    .allAttributes()
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
  if (voidTags.has(element.tagName)) return `<${element.tagName}${attributes}>`;
  const children = element.childNodes.map((child) => toHtml(asNode(child))).join("");
  return element.tagName === fragment ? children : `<${element.tagName}${attributes}>${children}</${element.tagName}>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const voidTags = new Set(["input", "br", "hr", "img"]);

function isText(node: Node | TinyText): node is TinyText {
  return node instanceof TinyText;
}

function asElement(node: Node, caller: string): TinyElement {
  if (node instanceof TinyElement) return node;
  throw new TypeError(
    `${caller}: expected a node made by createDocument(), got ${typeof node}; pass its document to Plot.`,
  );
}

function asNode(child: TinyChild): Node {
  return child as unknown as Node;
}
