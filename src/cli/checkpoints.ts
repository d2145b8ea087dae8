/** The trained models that come with the page, made anew where their content would change. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { makeCheckpoints, type CheckpointFile } from "../experiments/checkpoints/shipped.ts";

/** Trains and writes them; returns the names of those that changed. */
export function writeCheckpoints(): string[] {
  return Object.entries(makeCheckpoints()).flatMap(([name, file]) => {
    const path = new URL(`../experiments/checkpoints/${name}.json`, import.meta.url);
    if (existsSync(path) && isDeepStrictEqual(JSON.parse(readFileSync(path, "utf8")), file)) return [];
    writeFileSync(path, textOf(file));
    return [name];
  });
}

/** One checkpoint per line. */
function textOf({ version, settings, checkpoints }: CheckpointFile): string {
  const lines = checkpoints.map((checkpoint) => `    ${JSON.stringify(checkpoint)}`).join(",\n");
  return `{\n  "version": ${version},\n  "settings": ${JSON.stringify(settings)},\n  "checkpoints": [\n${lines}\n  ]\n}\n`;
}
