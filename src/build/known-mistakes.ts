/**
 * What the known wrong answers of the exercises look like to their checks. Some of these checks train models, so the
 * fingerprints are made before, by `npm run mistakes`.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { bundleHash } from "./code-hash.ts";
import type { ExerciseFolder } from "./exercises.ts";

/** Of one exercise: a fingerprint for each wrong answer, and what they come from. */
export interface StoredMistakes {
  /** A hash of checks.ts and the wrong answers: where an author changed them, the build makes the fingerprints anew. */
  texts: string;
  /** A hash of the checks with all that they import: a test refuses fingerprints of other code than today's. */
  code: string;
  fingerprints: Record<string, string>;
}

/** By "<chapter>/<exercise>". */
export type MistakesFile = Record<string, StoredMistakes>;

export const mistakesPath = "src/build/mistakes.json";

export const nameOf = ({ chapter, id }: ExerciseFolder): string => `${chapter}/${id}`;

export function readMistakes(): MistakesFile {
  return existsSync(mistakesPath) ? (JSON.parse(readFileSync(mistakesPath, "utf8")) as MistakesFile) : {};
}

export async function hashesOf(folder: ExerciseFolder): Promise<Pick<StoredMistakes, "texts" | "code">> {
  return { texts: textsHash(folder), code: await bundleHash(folder.checks, resolve(folder.path)) };
}

function textsHash({ checks, wrong }: ExerciseFolder): string {
  const hash = createHash("sha256").update(checks);
  for (const text of Object.entries(wrong).toSorted().flat()) hash.update("\0").update(text);
  return hash.digest("hex").slice(0, 12);
}

let known: MistakesFile | undefined;

/** The fingerprints of the folder's wrong answers; undefined where they were made from other texts than today's. */
export function storedFingerprints(folder: ExerciseFolder): Record<string, string> | undefined {
  const stored = (known ??= readMistakes())[nameOf(folder)];
  return stored?.texts === textsHash(folder) ? stored.fingerprints : undefined;
}
