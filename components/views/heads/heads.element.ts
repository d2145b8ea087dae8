import { draw, gridFor } from "../heatmap/heatmap.element.ts";
import { layoutWidth, layouts, type Layout } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { HeadsView } from "./heads.view.ts";

const perRow: Record<Layout, number> = { wide: 4, narrow: 2 };
const gap = 16; // px

/** Small heatmaps side by side, each under its name, with a stroke in the colour of its head. */
export function drawHeads(view: HeadsView): Tree[] {
  return layouts.map((layout) => {
    const columns = Math.min(perRow[layout], Math.max(1, view.heads.length));
    const width = (layoutWidth[layout] - gap * (columns - 1)) / columns;
    return h("div", { class: `drawing-${layout} heads heads-${columns}` }, ...view.heads.map(({ name, colour, map }, row) => {
      const svg = draw(map, gridFor(map, width, 40));
      return h("div", { class: "head" },
        h("p", { class: "head-name" },
          h("svg", { class: "head-mark", viewBox: "0 0 10 10", width: 10, height: 10, "aria-hidden": "true" },
            h("rect", { width: 10, height: 10, rx: 2, fill: colour })),
          name),
        inRow(svg, row, map.rows.length));
    }));
  });
}

/** Number the rows on through all heads, so that the arrow keys walk from one head into the next. */
function inRow(tree: Tree, head: number, rows: number): Tree {
  if (typeof tree === "string") return tree;
  const [tag, attributes, children] = tree;
  const row = attributes["data-row"];
  const numbered = row === undefined ? attributes : { ...attributes, "data-row": String(Number(row) + head * rows) };
  return [tag, numbered, children.map((child) => inRow(child, head, rows))];
}
