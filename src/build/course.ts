/** The chapters of the course, for texts that point to one. */
import { parse } from "yaml";
import text from "../../content/course.yaml?raw";
import type { Locale, Localized } from "../i18n/index.ts";

const chapters = parse(text) as { id: string; number: number; title: Localized }[];
const written = Object.keys(import.meta.glob("../../content/chapters/*/en.mdx")).map((path) => path.split("/").at(-2));

/** 3 for "03-one-head". Throws with the chapters there are. */
export function chapterNumber(id: string): number {
  return chapterOf(id).number;
}

export function chapterTitle(id: string, locale: Locale): string {
  return chapterOf(id).title[locale];
}

/** Is there a page to lead to, or is the chapter still to come? */
export function isWritten(id: string): boolean {
  return written.includes(chapterOf(id).id);
}

function chapterOf(id: string): (typeof chapters)[number] {
  const chapter = chapters.find((one) => one.id === id);
  if (chapter) return chapter;
  throw new Error(`course.yaml has no chapter "${id}"; it has: ${chapters.map((one) => one.id).join(", ")}.`);
}
