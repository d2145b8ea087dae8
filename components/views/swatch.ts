import { h, type Tree } from "./tree.ts";

/** A small square in the colour of a head, to stand before its name. */
export function swatch(colour: string): Tree {
  return h(
    "svg",
    { class: "head-mark", viewBox: "0 0 10 10", width: 10, height: 10, "aria-hidden": "true" },
    h("rect", { width: 10, height: 10, rx: 2, fill: colour }),
  );
}
