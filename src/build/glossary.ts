/** The words of the course in both languages: content/glossary.yaml, checked. */
import { readFileSync } from "node:fs";
import { z } from "astro/zod";
import type { Locale, Localized } from "../i18n/index.ts";
import { checked, localized } from "./checked.ts";

const glossaryFile = z.array(z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "an id is lower-case words joined by hyphens"),
  name: localized,
  /** How the word looks in running text, as a regular expression; the name itself unless said. */
  match: localized.optional(),
  /** The chapter that explains it at length. */
  chapter: z.string(),
  meaning: localized,
}));

export interface Term {
  id: string;
  name: Localized;
  chapter: string;
  meaning: Localized;
  /** Finds the word in a text of the language. */
  pattern: Record<Locale, RegExp>;
}

let known: readonly Term[] | undefined;

/** Every term, by its id. */
export function allTerms(): readonly Term[] {
  return (known ??= readGlossary(readFileSync("content/glossary.yaml", "utf8")));
}

/** The terms in the text of a glossary. Throws one line per misfit. */
export function readGlossary(text: string): Term[] {
  return checked(glossaryFile, "content/glossary.yaml", text).map(({ match, ...term }) => ({
    ...term,
    pattern: {
      en: new RegExp(`\\b(?:${(match?.en ?? `${escaped(term.name.en)}s?`).replaceAll(" ", "\\s")})\\b`, "i"), // lines break anywhere
      "zh-CN": new RegExp(match?.["zh-CN"] ?? escaped(term.name["zh-CN"]), "u"),
    },
  }));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
