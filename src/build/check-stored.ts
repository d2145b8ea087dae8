/** Refuses to build pages from runs that today's code did not make. */
import { readdirSync, readFileSync } from "node:fs";
import type { AstroIntegration } from "astro";
import { laboratory } from "../experiments/laboratory.ts";
import { codeHash } from "./code-hash.ts";
import type { StoredFile } from "./stored-runs.ts";

const folder = new URL("../experiments/stored/", import.meta.url);

export function checkStoredRuns(): AstroIntegration {
  return {
    name: "manyheads:stored-runs",
    hooks: {
      "astro:build:start": async () => {
        const problems = await problemsOfStored();
        if (problems.length > 0) throw new Error(problems.join("\n"));
      },
    },
  };
}

/** One sentence for each experiment whose stored runs are absent, or were made by other code. */
export async function problemsOfStored(read = readStored, hash = codeHash): Promise<string[]> {
  const problems = await Promise.all(Object.keys(laboratory).map(async (name) => {
    const stored = read(name);
    if (!stored) return [`The experiment "${name}" has no stored runs: npm run experiments -- ${name}`];
    const code = await hash(name);
    if (stored.code === code) return [];
    return [`The stored runs of "${name}" come from other code (${stored.code}, now ${code}): npm run experiments -- ${name}`];
  }));
  return problems.flat();
}

function readStored(name: string): StoredFile | undefined {
  if (!readdirSync(folder).includes(`${name}.json`)) return undefined;
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as StoredFile;
}
