/** How every YAML file of content/ is read. */
import { z } from "astro/zod";
import { parse } from "yaml";

/** A text in every language. */
export const localized = z.strictObject({ en: z.string().min(1), "zh-CN": z.string().min(1) });

/** YAML text that has to fit a schema. Throws one line per misfit: file, path, what was expected. */
export function checked<Value>(schema: z.ZodType<Value>, where: string, source: string): Value {
  const result = schema.safeParse(parse(source));
  if (result.success) return result.data;
  const misfits = result.error.issues.map(({ path, message }) => (
    `${where}: ${path.join(".") || "the file"}: ${message}`
  ));
  throw new Error(misfits.join("\n"));
}
