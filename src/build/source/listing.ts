/** A file of the source as HTML: coloured as code is everywhere in the book, every definition and line an anchor. */
import { codeToHtml, type DecorationItem, type ShikiTransformer } from "shiki";
import { href, type Locale } from "../../i18n/index.ts";
import { codeTheme } from "../code-theme.ts";
import { fragmentOf, slugOf, sourceFiles, type Place } from "./files.ts";
import { outlineOf } from "./outline.ts";

const known = new Map<string, Promise<string>>();

/** The code is the same in all languages; only the addresses begin differently. */
export async function listingOf(path: string, locale: Locale): Promise<string> {
  const html = known.get(path) ?? colour(path);
  known.set(path, html);
  return (await html).replaceAll(`href="${anyLanguage}`, `href="${href(locale, "source")}`);
}

const anyLanguage = "source:";

function colour(path: string): Promise<string> {
  const text = sourceFiles.get(path) ?? "";
  return codeToHtml(text, {
    lang: "ts",
    theme: codeTheme,
    tokenizeTimeLimit: 0, // a slow machine must not give up half-way and leave the rest without colours
    decorations: decorationsOf(path),
    transformers: [numbered(text.split("\n"))],
  });
}

/** A definition whose name also leads on is one element that does both. */
function decorationsOf(path: string): DecorationItem[] {
  const { definitions, links } = outlineOf(path);
  const ids = new Map(definitions.map(({ id, start }) => [start, id]));
  const anchors = links.map(({ start, end, to }) => {
    const id = ids.get(start);
    ids.delete(start);
    return { start, end, tagName: "a", properties: { href: addressOf(to), ...(id !== undefined && { id }) } };
  });
  const places = definitions.filter(({ start }) => ids.has(start));
  return [...anchors, ...places.map(({ id, start, end }) => ({ start, end, tagName: "span", properties: { id } }))];
}

function addressOf(place: Place): string {
  return `${anyLanguage}${slugOf(place.path)}/${fragmentOf(place)}`;
}

/** Lines with their numbers; a long line goes on further in than it began. */
function numbered(lines: readonly string[]): ShikiTransformer {
  return {
    pre(node) {
      delete node.properties.tabindex; // lines wrap: there is nothing to scroll
    },
    line(node, line) {
      const indent = /^ */.exec(lines[line - 1] ?? "")?.[0].length ?? 0;
      Object.assign(node.properties, { id: `L${line}`, style: `--indent: ${indent}ch` });
      const number = { href: `#L${line}`, "data-line": line, "aria-hidden": "true", tabindex: -1 };
      node.children.unshift({ type: "element", tagName: "a", properties: number, children: [] });
    },
  };
}
