import type { Element, ElementContent, Parents, Root, Text } from "hast";
import { visitParents } from "unist-util-visit-parents";
import type { VFile } from "vfile";
import { isLocale, type Locale } from "../i18n/index.ts";
import { allTerms, type Term } from "./glossary.ts";

/** Where a word is not explained: in headings, links, code and formulas, and in what is no running prose. */
const silent = new Set(["a", "code", "pre", "h1", "h2", "h3", "h4", "em"]);

/** rehype plugin: where a chapter's prose first uses a word of the glossary, the word leads there and says what it means. */
export function rehypeTerms() {
  return (tree: Root, file: VFile) => {
    const [, locale] = /content\/chapters\/[^/]+\/([^/]+)\.mdx$/.exec(file.path ?? "") ?? [];
    if (!isLocale(locale)) return;
    const open = new Set(allTerms());
    const found: { text: Text; parent: Parents }[] = [];
    visitParents(tree, "text", (text: Text, ancestors: Parents[]) => {
      if (isProse(ancestors)) found.push({ text, parent: ancestors.at(-1)! });
    });
    for (const { text, parent } of found) {
      parent.children.splice(parent.children.indexOf(text as never), 1, ...(marked(text.value, open, locale) as never[]));
    }
  };
}

function isProse(ancestors: readonly Parents[]): boolean {
  return ancestors.every((one) => (one.type === "element" ? !silent.has(one.tagName) : one.type === "root"))
    && ancestors.some((one) => one.type === "element" && one.tagName === "p");
}

/** The text, with the first of the open terms in it as a link, then the second ...; what was found is no longer open. */
function marked(text: string, open: Set<Term>, locale: Locale): ElementContent[] {
  const hits = [...open].flatMap((term) => {
    const match = term.pattern[locale].exec(text);
    return match ? [{ term, start: match.index, word: match[0] }] : [];
  });
  if (hits.length === 0) return [{ type: "text", value: text }];
  // The first in the text; of two that begin together ("rank", "rank one"), the longer.
  const first = hits.reduce((best, hit) => (
    hit.start < best.start || (hit.start === best.start && hit.word.length > best.word.length) ? hit : best
  ));
  open.delete(first.term);
  return [
    { type: "text", value: text.slice(0, first.start) },
    linkTo(first.term, first.word, locale),
    ...marked(text.slice(first.start + first.word.length), open, locale),
  ];
}

function linkTo({ id, name, meaning }: Term, word: string, locale: Locale): Element {
  const base = (process.env.BASE_PATH ?? "/").replace(/\/*$/, "/");
  const other = name[locale === "en" ? "zh-CN" : "en"];
  return {
    type: "element",
    tagName: "a",
    properties: {
      className: ["term"],
      href: `${base}${locale}/glossary/#${id}`,
      dataMeaning: `${other}. ${meaning[locale].replaceAll("$", "")}`,
    },
    children: [{ type: "text", value: word }],
  };
}
