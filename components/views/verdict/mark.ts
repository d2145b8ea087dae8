import type { Verdict } from "../../../src/sandbox/display.ts";
import { h, type Tree } from "../tree.ts";

/** A metaphor is not put to the test; "open" is what has no verdict yet. */
export type Mark = Verdict | "metaphor" | "open";

/** The mark beside a verdict's word: full, half, struck, dashed or empty circle, told apart without colour. */
export function verdictMark(verdict: Mark): Tree {
  return h(
    "svg",
    {
      class: "verdict-mark",
      viewBox: "0 0 16 16",
      width: 16,
      height: 16,
      "aria-hidden": "true",
      "data-verdict": verdict,
    },
    h("circle", {
      cx: 8,
      cy: 8,
      r: "6.25",
      fill: "none",
      stroke: "currentColor",
      "stroke-width": 1.5,
      "stroke-dasharray": verdict === "metaphor" ? "2 2.9" : undefined,
    }),
    filling(verdict),
  );
}

function filling(verdict: Mark): Tree | undefined {
  switch (verdict) {
    case "supported":
      return h("circle", { cx: 8, cy: 8, r: 4, fill: "currentColor" });
    case "partly":
      return h("path", { d: "M8 4a4 4 0 0 0 0 8z", fill: "currentColor" });
    case "not-as-stated":
      return h("path", { d: "M3.6 12.4 12.4 3.6", stroke: "currentColor", "stroke-width": 1.5 });
    case "metaphor":
    case "open":
      return undefined;
  }
}
