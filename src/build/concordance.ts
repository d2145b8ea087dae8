/** Every section of the two documents, with the places in the course that treat it. */
import { z } from "astro/zod";
import text from "../../content/documents/sections.yaml?raw";
import type { Localized } from "../i18n/index.ts";
import { checked, localized } from "./checked.ts";
import { judgedClaim, type JudgedClaim } from "./claims.ts";

const sectionsFile = z.array(z.strictObject({
  document: z.enum(["S1", "S2"]),
  /** Word for word, without marks. */
  headings: z.array(z.string()),
  title: localized,
  claims: z.array(z.string()).min(1),
  /** Examples: in the document as `text`, in the files of the chapter `in` as `find`. */
  shows: z.array(z.strictObject({ what: localized, text: z.string(), in: z.string(), find: z.string().optional() })).default([]),
}));

export type Section = z.infer<typeof sectionsFile>[number];

export const sections: readonly Section[] = checked(sectionsFile, "content/documents/sections.yaml", text);

export interface Treatment {
  section: Section;
  claims: readonly JudgedClaim[];
  /** Chapters, each with what of the section is in it. */
  chapters: readonly { id: string; claims: readonly string[]; shows: readonly Localized[] }[];
}

/** The concordance in the order of the documents. */
export function concordance(): Treatment[] {
  return sections.map((section) => {
    const claims = section.claims.map(judgedClaim);
    const ids = [...new Set([...claims.map(({ chapter }) => chapter), ...section.shows.map((show) => show.in)])].sort();
    const chapters = ids.map((id) => ({
      id,
      claims: claims.filter(({ chapter }) => chapter === id).map((claim) => claim.id),
      shows: section.shows.filter((show) => show.in === id).map(({ what }) => what),
    }));
    return { section, claims, chapters };
  });
}

/** The headings of a document as a reader sees them, without what stands in its code. */
export function headingsOf(document: string): string[] {
  const prose = document.replace(/^```[\s\S]*?^```/gm, "");
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!.replace(/\*\*|[\p{Extended_Pictographic}\uFE0F]/gu, "").trim());
}
