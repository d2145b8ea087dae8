import { paper } from "./theme.ts";
import { h, type Tree } from "./tree.ts";

/** A relation keeps its mark everywhere in the course (0-based): circle, square, triangle, diamond, all of one area. */
const paths = [
  "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z",
  "M-3.5,-3.5h7v7h-7Z",
  "M0,-5.4L4.7,2.7H-4.7Z",
  "M0,-5.2L5.2,0L0,5.2L-5.2,0Z",
] as const;

/** px from the middle of a mark to where a text beside it may begin. */
export const markWidth = 10;

/** The mark of relation `mark` with its middle at (x, y) px, set off from the line it lies on. */
export function markTree(mark: number, x: number, y: number, fill: string, size = 1): Tree {
  return h("path", {
    class: "mark",
    d: paths[mark % paths.length]!,
    transform: `translate(${px(x)},${px(y)})${size === 1 ? "" : ` scale(${size})`}`,
    fill,
    stroke: paper,
    "stroke-width": 1,
  });
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
