import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's root folder: every command of `npm run` works from here. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Building a course is nobody else's business: Astro must not report it. */
process.env.ASTRO_TELEMETRY_DISABLED = "1";

/** The JavaScript file behind an installed command, so that it starts the same way on every system. */
function entryOf(name: string): string {
  const folder = `${root}/node_modules/${name}`;
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as {
    bin: string | Record<string, string>;
  };
  const entry = typeof bin === "string" ? bin : bin[name];
  if (!entry) throw new Error(`program: the package ${name} has no command of its own name`);
  return `${folder}/${entry}`;
}

/** Runs an installed command (its package and its name are the same) and resolves to its exit code. */
export function program(name: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entryOf(name), ...args], { cwd: root, stdio: "inherit" });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
