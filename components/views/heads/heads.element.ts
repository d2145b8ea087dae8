import { draw, gridFor } from "../heatmap/heatmap.element.ts";
import { layoutWidth } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { HeadPanel, HeadsView } from "./heads.view.ts";

const gap = 16; // px, as in views.css
const mostInRow = 4;

/** Small heatmaps side by side, each under its name and the colour of its head; CSS breaks the row on a phone. */
export function drawHeads({ heads, differences }: HeadsView): Tree[] {
  const rowsBefore = heads.reduce((sum, { map }) => sum + map.rows.length, 0);
  return [row(heads, 0), ...(differences.length > 0 ? [row(differences, rowsBefore)] : [])];
}

function row(panels: readonly HeadPanel[], rowsBefore: number): Tree {
  const columns = Math.min(mostInRow, Math.max(1, panels.length));
  const room = Math.min(layoutWidth.narrow, (layoutWidth.wide - gap * (columns - 1)) / columns);
  return h(
    "div",
    { class: `heads heads-${columns}` },
    ...panels.map(({ name, colour, minus, map }, panel) =>
      h(
        "div",
        { class: "head" },
        h("p", { class: "head-name" }, swatch(colour, minus), name),
        inRow(draw(map, gridFor(map, room, 40)), rowsBefore + panel * map.rows.length),
      ),
    ),
  );
}

/** The colour of the head; of a difference between two, both. */
function swatch(colour: string, minus: string | undefined): Tree {
  return h(
    "svg",
    { class: "head-mark", viewBox: "0 0 10 10", width: 10, height: 10, "aria-hidden": "true" },
    h("rect", { width: 10, height: 10, rx: 2, fill: colour }),
    minus !== undefined && h("path", { d: "M10,0V10H0Z", fill: minus }),
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
