import type { Root, Text } from "mdast";
import { visitParents } from "unist-util-visit-parents";

const cjk = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u2014\\u2018-\\u201d\\u2026]";
const brokenLine = new RegExp(`(?<=${cjk})[ \\t]*\\n[ \\t]*(?=${cjk})`, "gu");

/** remark plugin: a line break in the source of Chinese prose is no space on the page. */
export function remarkCjkLines() {
  return (tree: Root) => {
    visitParents(tree, "text", (text: Text) => {
      text.value = text.value.replace(brokenLine, "");
    });
  };
}
