/**
 * The two documents that the course examines, as they were given, and the printed parts that claims are measured on.
 * The numbers stand in src/experiments, where cells can use them; its tests hold them against these texts.
 */
import s1 from "../../content/documents/000.txt?raw";
import s2 from "../../content/documents/004.txt?raw";
import { matExample, printedMatrices, printedVectors as vectors, type VectorKind } from "../experiments/index.ts";

export const documents = { S1: s1, S2: s2 } as const;

/** "The cat sits on the mat", the sentence of S2.2.1. */
export const sentence = printedMatrices["S2.2.1"].rows;

/** The weights printed in S2.2.1: [6, 6], one row per word that looks. */
export function printedWeights(): number[][] {
  return printedMatrices["S2.2.1"].weights.map((row) => [...row]);
}

/** The printed dimensions of S2.3's queries, keys or values; the document prints three of them and "...". [6, 3] */
export function printedVectors(letter: VectorKind): number[][] {
  return vectors[letter].vectors.map((row) => [...row]);
}

/** S1.1's example: the words of the sentence, and the rows of the table of heads below it. */
export function firstExample(): { tokens: readonly string[]; heads: readonly string[] } {
  return matExample;
}
