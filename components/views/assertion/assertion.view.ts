import type { Display } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import { h, type Tree } from "../tree.ts";
import type { Words } from "../words.ts";

export type AssertionDisplay = Extract<Display, { kind: "assertion" }>;

/** A `//=>` line that holds is a quiet tick, one that fails says what was expected and what came. */
export function assertionView(
  { line, ok, expected, got }: AssertionDisplay,
  words: Words,
): { mark: string; says: string } {
  return ok
    ? { mark: "✓", says: format(words.assertionHolds, { line, got }) }
    : { mark: "✗", says: format(words.assertionFails, { line, expected, got }) };
}

export function drawAssertion(display: AssertionDisplay, words: Words): Tree {
  const { mark, says } = assertionView(display, words);
  return h(
    "p",
    { class: `view view-assertion ${display.ok ? "holds" : "fails"}` },
    h("span", { class: "mark", "aria-hidden": "true" }, mark),
    " ",
    says,
  );
}
