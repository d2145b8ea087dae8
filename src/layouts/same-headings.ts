import type { MarkdownHeading } from "astro";
import { getEntry, render, type CollectionEntry } from "astro:content";

type Page = CollectionEntry<"chapters"> | CollectionEntry<"pages">;

/** Ids of headings come from their order, so both languages must have the same headings at the same levels. */
export async function checkSameHeadings(page: Page, headings: readonly MarkdownHeading[]): Promise<void> {
  const twin = await getEntry(page.collection, twinId(page.id));
  if (!twin) return;
  const [here, there] = [shape(headings), shape((await render(twin)).headings)];
  if (here === there) return;
  throw new Error(
    `${page.filePath} has headings at levels ${here}, its twin ${there}; give both languages the same sections.`,
  );
}

function twinId(id: string): string {
  const [folder, locale] = id.split("/");
  return `${folder}/${locale === "en" ? "zh-CN" : "en"}`;
}

function shape(headings: readonly MarkdownHeading[]): string {
  return headings.map(({ depth }) => depth).join(" ");
}
