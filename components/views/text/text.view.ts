import { h, type Tree } from "../tree.ts";

/** What the cell says, as it stands: spaces and line breaks kept. */
export function drawText({ text }: { text: string }): Tree {
  return h("p", { class: "view view-text" }, text);
}
