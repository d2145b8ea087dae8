/** The chapters as points, from left to right by how much must be read before; arrows lead to what builds on them. */
import { arrow, dot, text } from "@observablehq/plot";
import { createDocument, toHtml } from "../../src/sandbox/inside/document.ts";
import { chart } from "../views/chart.ts";
import { fontSize } from "../views/theme.ts";
import { build, h } from "../views/tree.ts";

export interface PathChapter {
  id: string;
  number: number;
  title: string;
  address: string;
  prerequisites: readonly string[];
  fast: boolean;
}

interface Placed extends PathChapter {
  x: number;
  y: number;
}

/** SVG text. */
export function pathFigure(chapters: readonly PathChapter[]): string {
  const places = placed(chapters);
  const { children, width, height } = chart({
    width: 760,
    height: 420,
    margin: 24,
    marginLeft: 50,
    marginRight: 50,
    marginBottom: 60,
    x: { axis: null },
    y: { axis: null, reverse: true },
    marks: [
      arrow(edges(places), {
        x1: "x1", y1: "y1", x2: "x2", y2: "y2", stroke: "var(--rule-strong)", strokeWidth: 1, bend: 12, insetStart: 16, insetEnd: 17, headLength: 7,
      }),
      dot(places, { x: "x", y: "y", r: 13, fill: "var(--paper)", stroke: "var(--ink)", strokeWidth: (place: Placed) => (place.fast ? 3 : 1) }),
      text(places, { x: "x", y: "y", text: "number", textAnchor: "middle", fontSize, fill: "var(--ink)", pointerEvents: "none" }),
      text(places, { x: "x", y: "y", text: "title", dy: 22, lineAnchor: "top", textAnchor: "middle", lineWidth: 9, fontSize, fill: "var(--ink)", href: "address" }),
    ],
  });
  const svg = h("svg", { viewBox: `0 0 ${width} ${height}`, role: "group" }, ...children);
  return toHtml(build(createDocument() as unknown as Document, svg) as Element);
}

/** A column is how many chapters stand in a row before it; within a column, in reading order. */
export function placed(chapters: readonly PathChapter[]): Placed[] {
  const depth = new Map<string, number>();
  for (const { id, prerequisites } of chapters) {
    depth.set(id, Math.max(0, ...prerequisites.map((before) => 1 + (depth.get(before) ?? 0))));
  }
  return chapters.map((chapter) => {
    const x = depth.get(chapter.id)!;
    const column = chapters.filter(({ id }) => depth.get(id) === x);
    return { ...chapter, x, y: column.indexOf(chapter) - (column.length - 1) / 2 };
  });
}

/** Without those that follow from others: the last chapter comes after all, and needs no eleven arrows. */
export function edges(places: readonly Placed[]): { x1: number; y1: number; x2: number; y2: number }[] {
  const of = (id: string) => places.find((place) => place.id === id)!;
  const before = (id: string): Set<string> => new Set(of(id).prerequisites.flatMap((one) => [one, ...before(one)]));
  return places.flatMap((to) => {
    const direct = to.prerequisites.filter((one) => !to.prerequisites.some((other) => before(other).has(one)));
    return direct.map(of).map((from) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }));
  });
}
