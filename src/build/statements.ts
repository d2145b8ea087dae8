/** The statements of the exercises, compiled by MDX like the chapters. Only Astro's own build can load this file. */
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import type { Locale } from "../i18n/index.ts";

const statements = import.meta.glob<{ default: AstroComponentFactory }>(
  "/content/chapters/*/exercises/*/statement.*.mdx",
);

/** The statement of the exercise whose folder is `path` ("content/chapters/01-one-row/exercises/softmax"). */
export async function loadStatement(path: string, locale: Locale): Promise<AstroComponentFactory> {
  const load = statements[`/${path}/statement.${locale}.mdx`];
  if (!load)
    throw new Error(
      `loadStatement: there is no ${path}/statement.${locale}.mdx; write it, the twin in the other language too`,
    );
  return (await load()).default;
}
