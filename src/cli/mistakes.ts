/** `npm run mistakes`: the fingerprints of known wrong answers, for every exercise whose code has changed. */
import { writeFileSync } from "node:fs";
import { loadExercises } from "../build/exercises.ts";
import { mistakesHash, mistakesPath, nameOf, readMistakes, type MistakesFile } from "../build/known-mistakes.ts";
import { fingerprintsOf, suiteOf } from "../build/publish-exercise.ts";

const before = readMistakes();
const after: MistakesFile = {};
for (const folder of loadExercises()) {
  const [name, code] = [nameOf(folder), await mistakesHash(folder)];
  const isNew = before[name]?.code !== code;
  after[name] = isNew ? { code, fingerprints: await fingerprintsOf(folder, await suiteOf(folder)) } : before[name]!;
  if (isNew) console.log(`${name}: ${Object.keys(after[name].fingerprints).length} known wrong answers`);
}
writeFileSync(mistakesPath, `${JSON.stringify(after, undefined, 2)}\n`);
