/** The text of the book, section by section, for the search. */
import { parse } from "yaml";
import type { Locale } from "../i18n/index.ts";
import { chapterNumber, chapterTitle } from "./course.ts";
import { allTerms } from "./glossary.ts";

/** A section of a page, or a word of the glossary. */
export interface Passage {
  /** Below the locale: "03-one-head/#s2". */
  address: string;
  /** "3 Why one head is not enough" */
  page: string;
  /** "Is it the width?"; empty for the opening of a page. */
  section: string;
  text: string;
}

const prose = import.meta.glob<string>("../../content/{chapters,pages}/*/*.mdx", { query: "?raw", import: "default", eager: true });

export function passagesOf(locale: Locale, glossary: string): Passage[] {
  const pages = Object.entries(prose).filter(([path]) => path.endsWith(`/${locale}.mdx`));
  const sections = pages.flatMap(([path, markdown]) => {
    const [collection, folder] = path.split("/").slice(-3);
    const title = collection === "chapters"
      ? `${chapterNumber(folder!)} ${chapterTitle(folder!, locale)}`
      : (parse(/^---\n([\s\S]*?)\n---/.exec(markdown)![1]!) as { title: string }).title;
    return sectionsOf(markdown, folder!, title);
  });
  return [...sections, ...allTerms().map(({ id, name, meaning }) => (
    { address: `glossary/#${id}`, page: glossary, section: name[locale], text: meaning[locale].replaceAll("$", "") }
  ))];
}

function sectionsOf(markdown: string, folder: string, page: string): Passage[] {
  const [opening, ...sections] = markdown.replace(/^---[\s\S]*?---/, "").split(/^## /m);
  const first = { address: `${folder}/`, page, section: "", text: plain(opening!) };
  return [first, ...sections.map((section, i) => {
    const end = section.indexOf("\n");
    return { address: `${folder}/#s${i + 1}`, page, section: plain(section.slice(0, end)), text: plain(section.slice(end)) };
  })].filter(({ section, text }) => section !== "" || text !== "");
}

/** Words only: no tags, marks, formulas' commands or code fences. */
function plain(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?```/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\\[a-zA-Z]+|[$`*_{}#\\]|\]\([^)]*\)/g, "")
    .replace(/\[/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
