/**
 * What the known wrong answers of the exercises look like to their checks. Some of these checks train models, so the
 * fingerprints are made before, by `npm run mistakes`, and carry a hash of all that they come from.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { bundleHash } from "./code-hash.ts";
import type { ExerciseFolder } from "./exercises.ts";

/** Of one exercise: the hash of its checks and wrong answers, and a fingerprint for each of these. */
export interface StoredMistakes {
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

export function mistakesHash(folder: ExerciseFolder): Promise<string> {
  const texts = Object.entries(folder.wrong).toSorted().flat();
  return bundleHash(folder.checks, resolve(folder.path), texts);
}

let known: MistakesFile | undefined;

/** The fingerprints of the folder's wrong answers; undefined where they were made from other code than today's. */
export async function storedFingerprints(folder: ExerciseFolder): Promise<Record<string, string> | undefined> {
  const stored = (known ??= readMistakes())[nameOf(folder)];
  return stored?.code === (await mistakesHash(folder)) ? stored.fingerprints : undefined;
}
