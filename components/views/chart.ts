import { plot, type PlotOptions } from "@observablehq/plot";
import { createDocument, toTree } from "../../src/sandbox/inside/document.ts";
import type { Tree } from "./tree.ts";
import { fontSize } from "./theme.ts";

export interface Chart {
  /** The attributes and children of the SVG, without Plot's own style sheet. */
  children: readonly Tree[];
  width: number;
  height: number;
  /** From data to px in the drawing; the middle of the band for ordinal scales. */
  x(value: number): number;
  y(value: number): number;
}

/**
 * An Observable Plot figure in the course's dress, as a tree. Plot draws into a detached document of our own,
 * at build and in the page alike, so the same display always gives the same picture.
 */
export function chart(options: PlotOptions & { width: number; height: number }): Chart {
  const figure = plot({ ...options, document: createDocument() } as PlotOptions);
  const [, , children] = toTree(figure) as Exclude<Tree, string>;
  const position = (name: "x" | "y") => {
    const scale = figure.scale(name);
    const half = (scale?.bandwidth ?? 0) / 2;
    return (value: number) => (scale ? Number(scale.apply(value)) + half : 0);
  };
  return {
    children: children.flatMap(tidy),
    width: options.width,
    height: options.height,
    x: position("x"),
    y: position("y"),
  };
}

/** Plot names its groups for screen readers; inside an image with a name of its own that becomes a class for CSS. */
function tidy(tree: Tree): Tree[] {
  if (typeof tree === "string") return [tree];
  const [tag, { "aria-label": name, ...attributes }, children] = tree;
  if (tag === "style") return [];
  const named = name === undefined ? attributes : { class: name.replace(/[^a-z]+/g, "-"), ...attributes };
  return [[tag, named, children.flatMap(tidy)]];
}

/** What every axis of the course has in common. */
export const axisStyle = { tickSize: 0, tickPadding: 7, fontSize, labelArrow: "none", fill: "var(--muted)" } as const;
