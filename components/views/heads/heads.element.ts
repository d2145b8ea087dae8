import { draw, gridFor } from "../heatmap/heatmap.element.ts";
import { layoutWidth } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { HeadsView } from "./heads.view.ts";

const gap = 16; // px, as in views.css
const mostInRow = 4;

/** Small heatmaps side by side, each under its name and the colour of its head; CSS breaks the row on a phone. */
export function drawHeads(view: HeadsView): Tree[] {
  const columns = Math.min(mostInRow, Math.max(1, view.heads.length));
  const room = Math.min(layoutWidth.narrow, (layoutWidth.wide - gap * (columns - 1)) / columns);
  return [
    h(
      "div",
      { class: `heads heads-${columns}` },
      ...view.heads.map(({ name, colour, map }, head) =>
        h(
          "div",
          { class: "head" },
          h("p", { class: "head-name" }, swatch(colour), name),
          inRow(draw(map, gridFor(map, room, 40)), head * map.rows.length),
        ),
      ),
    ),
  ];
}

function swatch(colour: string): Tree {
  return h(
    "svg",
    { class: "head-mark", viewBox: "0 0 10 10", width: 10, height: 10, "aria-hidden": "true" },
    h("rect", { width: 10, height: 10, rx: 2, fill: colour }),
  );
}

/** Number the rows on through all heads, so that the arrow keys walk from one head into the next. */
function inRow(tree: Tree, first: number): Tree {
  if (typeof tree === "string") return tree;
  const [tag, attributes, children] = tree;
  const row = attributes["data-row"];
  const numbered = row === undefined ? attributes : { ...attributes, "data-row": String(Number(row) + first) };
  return [tag, numbered, children.map((child) => inRow(child, first))];
}
