/** The written chapters as the tests see them: where each component stands in the prose of each language. */
import { locales, type Locale } from "../../src/i18n/index.ts";

const pages = import.meta.glob<string>("/content/chapters/*/*.mdx", { query: "?raw", import: "default", eager: true });

export const chapters = [...new Set(Object.keys(pages).map((path) => path.split("/")[3]!))];

export interface Placed {
  component: string;
  /** `name` of a cell, `id` of anything else. */
  id: string;
  run: boolean;
}

const TAG = /<([A-Z]\w+)\b([^>]*?)\/?>/g;

/** Components in the order of the prose; a cell's `run` says that it waits for the reader. */
export function placed(chapter: string, locale: Locale): Placed[] {
  const text = pages[`/content/chapters/${chapter}/${locale}.mdx`];
  if (text === undefined) throw new Error(`Chapter ${chapter} is not written in ${locale}.`);
  return [...text.matchAll(TAG)].map(([, component = "", attributes = ""]) => ({
    component,
    id: /\b(?:name|id)="([^"]+)"/.exec(attributes)?.[1] ?? "",
    run: /\brun\b/.test(attributes),
  }));
}

export { locales };
