import type { MarkdownHeading } from "astro";
import { getEntry, render, type CollectionEntry } from "astro:content";

/** Ids of headings come from their order, so both languages must have the same headings at the same levels. */
export async function checkSameHeadings(entry: CollectionEntry<"chapters">, headings: readonly MarkdownHeading[]): Promise<void> {
  const twin = await getEntry("chapters", entry.id.endsWith("/en") ? entry.id.replace(/en$/, "zh-CN") : entry.id.replace(/[^/]+$/, "en"));
  if (!twin) return;
  const [here, there] = [shape(headings), shape((await render(twin)).headings)];
  if (here === there) return;
  throw new Error(`${entry.filePath} has headings at levels ${here}, its twin ${there}; give both languages the same sections.`);
}

function shape(headings: readonly MarkdownHeading[]): string {
  return headings.map(({ depth }) => depth).join(" ");
}
