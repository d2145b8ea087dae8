/**
 * The hash that a stored run carries: of everything its numbers come from, and of nothing else. The experiment is
 * bundled with all of `compute` that it uses, and minified: comments, spaces, local names and unused functions leave
 * the hash as it is; whatever could change a bit changes it.
 */
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL("../experiments", import.meta.url));

/** "patternFit" -> "pattern-fit.ts": an experiment stands in the file of its name. */
export function fileOf(experiment: string): string {
  return `${experiment.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}

/** Twelve hexadecimal digits for the code of one experiment. */
export async function codeHash(experiment: string): Promise<string> {
  const result = await build({
    stdin: { contents: `export { ${experiment} } from "./${fileOf(experiment)}";`, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
    alias: { "ml-matrix": join(dirname(require.resolve("ml-matrix")), "src/index.js") },
  });
  return createHash("sha256").update(result.outputFiles[0]!.text).digest("hex").slice(0, 12);
}
