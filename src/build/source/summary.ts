/** What a file says of itself in the first sentence of its opening comment; "" where it opens without one. */
import { sourceFiles } from "./files.ts";

export function summaryOf(path: string): string {
  const text = sourceFiles.get(path) ?? "";
  const [comment = ""] = /^(\/\*\*[\s\S]*?\*\/|(\/\/.*\n)+)/.exec(text) ?? [];
  const words = comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .replace(/^\s*(\*|\/\/) ?/gm, "")
    .trim();
  const [paragraph = ""] = words.split(/\n\s*\n/);
  return (/^.*?[.:?](?=\s+[A-Z`"]|$)/s.exec(paragraph)?.[0] ?? paragraph).replace(/\s+/g, " ").replace(/:$/, ".");
}
