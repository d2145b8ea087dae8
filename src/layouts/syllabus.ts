import { getCollection, type CollectionEntry } from "astro:content";
import { list, type Locale } from "../i18n/index.ts";

/** A chapter of the course; `written` says in which languages it can be read. */
export interface Chapter {
  id: string;
  data: CollectionEntry<"course">["data"];
  written: readonly Locale[];
}

/** All chapters in reading order. Throws when a chapter's page or a prerequisite is not in the syllabus. */
export async function syllabus(): Promise<Chapter[]> {
  const pages = await getCollection("chapters");
  const course = (await getCollection("course")).sort((a, b) => a.data.number - b.data.number);
  const ids = new Set(course.map(({ id }) => id));
  for (const page of pages) {
    if (!ids.has(page.data.chapter) || !page.id.startsWith(`${page.data.chapter}/`)) {
      throw new Error(`${page.filePath}: chapter "${page.data.chapter}" must name its folder and stand in content/course.yaml.`);
    }
  }
  for (const { id, data } of course) {
    const unknown = data.prerequisites.find((prerequisite) => !ids.has(prerequisite));
    if (unknown) throw new Error(`content/course.yaml: ${id} requires "${unknown}", which is no chapter of the course.`);
  }
  return course.map(({ id, data }) => ({ id, data, written: pages.filter((page) => page.data.chapter === id).map(localeOf) }));
}

/** "03-one-head/zh-CN" is written in "zh-CN". */
function localeOf(page: CollectionEntry<"chapters">): Locale {
  return page.id.split("/")[1] as Locale;
}

/** The numbers of a chapter's prerequisites as the language writes a list: "1 and 3", "1–11", "". */
export function prerequisiteNumbers(chapter: Chapter, all: readonly Chapter[], locale: Locale): string {
  const numbers = all.filter(({ id }) => chapter.data.prerequisites.includes(id)).map(({ data }) => data.number);
  const first = numbers[0];
  const isRun = numbers.length > 3 && numbers.every((number, index) => number === (first ?? 0) + index);
  return isRun ? `${first}–${numbers.at(-1)}` : list(locale, numbers);
}
