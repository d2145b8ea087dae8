/** The two documents that the course examines, as they were given, and the matrices printed in the second. */
import s1 from "../../content/documents/000.txt?raw";
import s2 from "../../content/documents/004.txt?raw";

export const documents = { S1: s1, S2: s2 } as const;

/** "The cat sits on the mat", the sentence of S2.2.1. */
export const sentence = ["The", "cat", "sits", "on", "the", "mat"] as const;

/** The weights printed in S2.2.1: [6, 6], one row per word that looks. */
export function printedWeights(): number[][] {
  const block = s2.slice(s2.indexOf("[6×6]"));
  return sentence.map((token) => numbersAfter(block, new RegExp(`^${token}\\s+\\[(.+?)\\]`, "m"), `row "${token}"`));
}

/** The printed dimensions of S2.3's queries, keys or values; the document prints three of them and "...". [6, 3] */
export function printedVectors(letter: "Q" | "K" | "V"): number[][] {
  return sentence.map((_, position) => {
    const line = new RegExp(`^${letter}\\[${position}\\] .*?: \\[(.+?), \\.\\.\\.\\]`, "m");
    return numbersAfter(s2, line, `${letter}[${position}]`);
  });
}

/** S1.1's example: the words of the sentence, and the rows of the table of heads below it. */
export function firstExample(): { tokens: string[]; heads: string[] } {
  const chapter = s1.slice(s1.indexOf("第一章"), s1.indexOf("第二章"));
  const words = /“(猫 .*?)”/.exec(chapter)?.[1] ?? "";
  return { tokens: words.split(" "), heads: chapter.match(/^\| Head \d+/gm) ?? [] };
}

function numbersAfter(text: string, pattern: RegExp, what: string): number[] {
  const found = pattern.exec(text)?.[1];
  if (!found) throw new Error(`documents: expected ${what} in 004.txt, found no line like ${pattern.source}.`);
  return found.trim().split(/[\s,]+/).map(Number);
}
