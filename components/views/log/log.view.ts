import type { Display } from "../../../src/sandbox/display.ts";
import { h, type Tree } from "../tree.ts";
import type { Words } from "../words.ts";

export type LogDisplay = Extract<Display, { kind: "log" }>;

/** A line of console output; warnings and errors are named in words, not by colour alone. */
export function drawLog({ level, text }: LogDisplay, words: Words): Tree {
  const name = { log: undefined, warn: words.warning, error: words.error }[level];
  return h(
    "p",
    { class: `view view-log log-${level}` },
    name !== undefined && h("span", { class: "log-level" }, `${name} `),
    text,
  );
}
