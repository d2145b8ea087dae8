/** Which chapters cite a work: in the prose, or through a claim that they judge. */
import { allClaims } from "./claims.ts";

const prose = import.meta.glob<string>("../../content/chapters/*/en.mdx", { query: "?raw", import: "default", eager: true });

/** Ids of the chapters in reading order. */
export function citingChapters(key: string): string[] {
  const inProse = Object.entries(prose).filter(([, text]) => (
    new RegExp(`<Cite [^>]*id="${key}"|<Num [^>]*cite="${key}"`).test(text)
  )).map(([path]) => path.split("/").at(-2)!);
  const inClaims = allClaims().filter(({ references }) => references.includes(key)).map(({ chapter }) => chapter);
  return [...new Set([...inProse, ...inClaims])].sort();
}
