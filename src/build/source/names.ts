/** The names that a cell may import from the course's own code, and where they are defined. */
import type { Locale } from "../../i18n/index.ts";
import { addressOf } from "./files.ts";
import { exportsOf } from "./program.ts";

const modules = ["compute", "experiments", "exercises"];

/** The addresses of the definitions, by module and name: `addressesOfNames("en").compute.softmax`. */
export function addressesOfNames(locale: Locale): Record<string, Record<string, string>> {
  return Object.fromEntries(
    modules.map((module) => {
      const names = [...exportsOf(`${module}/index.ts`)];
      return [module, Object.fromEntries(names.map(([name, place]) => [name, addressOf(locale, place)]))];
    }),
  );
}
