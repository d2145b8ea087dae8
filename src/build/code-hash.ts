/**
 * The hash that stored numbers carry: of everything they come from, and of nothing else. The code is bundled with all of
 * `compute` that it uses, and minified: comments, spaces, local names and unused functions leave the hash as it is;
 * whatever could change a bit changes it.
 */
import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { createRequire } from "node:module";
import { build } from "esbuild";

// Not this file's own address: the site's build bundles it elsewhere.
const require = createRequire(resolve("package.json"));
const source = (path: string) => resolve("src", path);

/** "patternFit" -> "pattern-fit.ts": an experiment stands in the file of its name. */
export function fileOf(experiment: string): string {
  return `${experiment.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}

/** Twelve hexadecimal digits for the code of one experiment. */
export function codeHash(experiment: string): Promise<string> {
  return bundleHash(`export { ${experiment} } from "./${fileOf(experiment)}";`, source("experiments"));
}

/** The same for any module of ours or of a chapter's. */
export async function bundleHash(contents: string, resolveDir: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
    alias: {
      "ml-matrix": join(dirname(require.resolve("ml-matrix")), "src/index.js"),
      compute: source("compute/index.ts"),
      experiments: source("experiments/index.ts"),
      exercises: source("exercises/index.ts"),
    },
  });
  return createHash("sha256").update(result.outputFiles[0]!.text).digest("hex").slice(0, 12);
}
