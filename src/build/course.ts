/** The number of a chapter, for texts that point to one. */
import { parse } from "yaml";
import text from "../../content/course.yaml?raw";

const chapters = parse(text) as { id: string; number: number }[];

/** 3 for "03-one-head". Throws with the chapters there are. */
export function chapterNumber(id: string): number {
  const chapter = chapters.find((one) => one.id === id);
  if (chapter) return chapter.number;
  throw new Error(`course.yaml has no chapter "${id}"; it has: ${chapters.map((one) => one.id).join(", ")}.`);
}
