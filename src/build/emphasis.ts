import type { Element, Root } from "hast";
import { toText } from "hast-util-to-text";
import { visitParents } from "unist-util-visit-parents";

/**
 * rehype plugin: Chinese has no italics. An <em> with Han characters gets the class "han" and is set with
 * emphasis dots; an <em> in Latin letters, in whatever text, is set in italics.
 */
export function rehypeEmphasis() {
  return (tree: Root) => {
    visitParents(tree, "element", (element: Element) => {
      if (element.tagName !== "em" || !/\p{Script=Han}/u.test(toText(element))) return;
      element.properties["className"] = ["han"];
    });
  };
}
