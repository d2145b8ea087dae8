import type { Element, Root } from "hast";
import { visitParents } from "unist-util-visit-parents";

/**
 * rehype plugin: headings get ids by position, `s1`, `s2`, `s2-1`, the same in every language,
 * so that an address with a fragment, and the language switch, find the same place.
 */
export function rehypeHeadingIds() {
  return (tree: Root) => {
    let section = 0;
    let subsection = 0;
    visitParents(tree, "element", (element: Element) => {
      if (element.tagName === "h2") {
        section += 1;
        subsection = 0;
        element.properties["id"] ??= `s${section}`;
      } else if (element.tagName === "h3") {
        subsection += 1;
        element.properties["id"] ??= `s${section}-${subsection}`;
      }
    });
  };
}
