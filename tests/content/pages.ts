/** The written pages, chapters and others, as the tests see them: where each component stands in the prose of each language. */
import { locales, type Locale } from "../../src/i18n/index.ts";

const prose = import.meta.glob<string>("/content/{chapters,pages}/*/*.mdx", { query: "?raw", import: "default", eager: true });

/** Their folders: "03-one-head", "bench". */
export const pages = [...new Set(Object.keys(prose).map((path) => path.split("/")[3]!))];

export interface Placed {
  component: string;
  /** `name` of a cell, `id` of anything else. */
  id: string;
  run: boolean;
}

const TAG = /<([A-Z]\w+)\b([^>]*?)\/?>/g;

/** Components in the order of the prose; a cell's `run` says that it waits for the reader. */
export function placed(page: string, locale: Locale): Placed[] {
  const path = Object.keys(prose).find((one) => one.endsWith(`/${page}/${locale}.mdx`));
  if (path === undefined) throw new Error(`${page} is not written in ${locale}.`);
  return [...prose[path]!.matchAll(TAG)].map(([, component = "", attributes = ""]) => ({
    component,
    id: /\b(?:name|id)="([^"]+)"/.exec(attributes)?.[1] ?? "",
    run: /\brun\b/.test(attributes),
  }));
}

export { locales };
