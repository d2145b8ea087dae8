/** The files that the site shows as its own source, and their addresses. What is generated is not there to be read. */
import { href, type Locale } from "../../i18n/index.ts";

const texts = import.meta.glob<string>(
  ["/src/compute/**/*.ts", "/src/experiments/**/*.ts", "/src/exercises/**/*.ts", "!/src/compute/**/generated/**"],
  { query: "?raw", import: "default", eager: true },
);

/** Their texts by path below src/: "compute/attention.ts". */
export const sourceFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.replace("/src/", ""), text.trimEnd()]),
);

/** A file, or one definition in it. */
export interface Place {
  /** "compute/attention.ts" */
  path: string;
  /** The id of the definition on the file's page: "attention", "Tensor.item". */
  id?: string | undefined;
}

/** "compute/attention" for compute/attention.ts; "compute" for compute/index.ts, the door of its folder. */
export function slugOf(path: string): string {
  return path.replace(/(\/index)?\.ts$/, "");
}

/** The address of a place on the site. */
export function addressOf(locale: Locale, place: Place): string {
  return href(locale, `source/${slugOf(place.path)}`) + fragmentOf(place);
}

/** "#attention", or "" for a file as a whole. */
export function fragmentOf({ id }: Place): string {
  return id === undefined ? "" : `#${id}`;
}

/** The file that a text means when it names one, as seen from another: "fused.ts", "kernels/reference/". */
export function fileNamed(name: string, from: string): string | undefined {
  const file = name.endsWith("/") ? `${name}index.ts` : name;
  const folders = from.split("/").slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth--) {
    const path = [...folders.slice(0, depth), file.replace(/^(\.\/|src\/)/, "")].join("/");
    if (sourceFiles.has(path)) return path;
  }
  return undefined;
}
