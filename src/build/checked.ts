/** How every YAML file of content/ is read. */
import type { z } from "astro/zod";
import { parse } from "yaml";

/** YAML text that has to fit a schema. Throws one line per misfit: file, path, what was expected. */
export function checked<Value>(schema: z.ZodType<Value>, where: string, source: string): Value {
  const result = schema.safeParse(parse(source));
  if (result.success) return result.data;
  const misfits = result.error.issues.map(({ path, message }) => (
    `${where}: ${path.join(".") || "the file"}: ${message}`
  ));
  throw new Error(misfits.join("\n"));
}
