// What src/build/kernels.ts was given to compile, in one hash: a build with the same stamp need not be made again.
// Plain JavaScript without packages, because src/cli/ensure.mjs asks on whatever Node started npm.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
export const sourceFolder = fileURLToPath(new URL("src/compute/kernels/assembly/", root));
export const generatedFile = fileURLToPath(new URL("src/compute/kernels/generated/wasm.ts", root));

/** The hash of the AssemblyScript sources, of the build script and of the compiler's version. */
export function stampNow() {
  const hash = createHash("sha256");
  for (const name of readdirSync(sourceFolder).sort()) hash.update(name).update(readFileSync(sourceFolder + name));
  hash.update(readFileSync(new URL("src/build/kernels.ts", root)));
  const { version } = JSON.parse(readFileSync(new URL("node_modules/assemblyscript/package.json", root), "utf8"));
  return hash.update(version).digest("hex");
}

/** Is the generated file there, and made of what stands in the sources now? */
export function isFresh() {
  return existsSync(generatedFile) && readFileSync(generatedFile, "utf8").includes(stampNow());
}
