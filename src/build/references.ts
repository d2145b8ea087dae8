/** The literature: content/references.yaml, checked. */
import { z } from "astro/zod";
import text from "../../content/references.yaml?raw";
import { checked, localized } from "./checked.ts";

const reference = z.strictObject({
  /** How a sentence names it. */
  cite: localized,
  authors: z.string().min(1),
  year: z.int().min(1900),
  title: z.string().min(1),
  venue: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  /** All that it may be cited for, where it was not read for this course. */
  onlyFor: localized.optional(),
});
export type LiteratureReference = z.infer<typeof reference>;

export const references: Readonly<Record<string, LiteratureReference>> =
  checked(z.record(z.string(), reference), "references.yaml", text);

/** The reference of a key. Throws with the keys there are. */
export function referenceOf(key: string): LiteratureReference {
  const found = references[key];
  if (found) return found;
  throw new Error(`Cite: references.yaml has no "${key}"; it has: ${Object.keys(references).join(", ")}.`);
}
