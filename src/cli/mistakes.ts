/** `npm run mistakes`: the fingerprints of known wrong answers, for every exercise whose code has changed. */
import { writeFileSync } from "node:fs";
import { loadExercises } from "../build/exercises.ts";
import { hashesOf, mistakesPath, nameOf, readMistakes, type MistakesFile } from "../build/known-mistakes.ts";
import { fingerprintsOf, suiteOf } from "../build/publish-exercise.ts";

const before = readMistakes();
const after: MistakesFile = {};
for (const folder of loadExercises()) {
  const [name, hashes] = [nameOf(folder), await hashesOf(folder)];
  const stored = before[name];
  const isOld = stored?.code !== hashes.code || stored.texts !== hashes.texts;
  after[name] = isOld ? { ...hashes, fingerprints: await fingerprintsOf(folder, await suiteOf(folder)) } : stored;
  if (isOld) console.log(`${name}: ${Object.keys(after[name].fingerprints).length} known wrong answers`);
}
writeFileSync(mistakesPath, `${JSON.stringify(after, undefined, 2)}\n`);
