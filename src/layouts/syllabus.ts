import { getCollection, type CollectionEntry } from "astro:content";
import { list, type Locale } from "../i18n/index.ts";

type Page = CollectionEntry<"chapters">;
type Entry = CollectionEntry<"course">;

/** A chapter of the course; `written` says in which languages it can be read. */
export interface Chapter {
  id: string;
  data: Entry["data"];
  written: readonly Locale[];
}

/** All chapters in reading order. Throws when a chapter's page or a prerequisite is not in the syllabus. */
export async function syllabus(): Promise<Chapter[]> {
  const pages = await getCollection("chapters");
  const course = (await getCollection("course")).sort((a, b) => a.data.number - b.data.number);
  checkNames(pages, course);
  return course.map(({ id, data }) => {
    const written = pages.filter((page) => page.data.chapter === id).map(localeOf);
    return { id, data, written };
  });
}

function checkNames(pages: readonly Page[], course: readonly Entry[]): void {
  const ids = new Set(course.map(({ id }) => id));
  for (const { id, filePath, data } of pages) {
    if (ids.has(data.chapter) && id.startsWith(`${data.chapter}/`)) continue;
    throw new Error(`${filePath}: chapter "${data.chapter}" must name its folder and stand in content/course.yaml.`);
  }
  for (const { id, data } of course) {
    const unknown = data.prerequisites.find((prerequisite) => !ids.has(prerequisite));
    if (unknown) throw new Error(`content/course.yaml: ${id} requires "${unknown}", no chapter of the course.`);
  }
}

/** "03-one-head/zh-CN" is written in "zh-CN". */
function localeOf(page: Page): Locale {
  return page.id.split("/")[1] as Locale;
}

/** The numbers of a chapter's prerequisites as the language writes a list: "1 and 3", "1–11", "". */
export function prerequisiteNumbers(chapter: Chapter, all: readonly Chapter[], locale: Locale): string {
  const numbers = all.filter(({ id }) => chapter.data.prerequisites.includes(id)).map(({ data }) => data.number);
  const first = numbers[0] ?? 0;
  const isRun = numbers.length > 3 && numbers.every((number, index) => number === first + index);
  return isRun ? `${first}–${numbers.at(-1)}` : list(locale, numbers);
}
