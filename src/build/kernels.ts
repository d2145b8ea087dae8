/**
 * Compiles src/compute/kernels/assembly, once for plain and once for relaxed SIMD, into generated/wasm.ts beside it:
 * `node src/build/kernels.ts`. `npm` commands do it by themselves when the sources have changed (src/cli/ensure.mjs).
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import asc from "assemblyscript/asc";
import { generatedFile, sourceFolder, stampNow } from "./kernels-stamp.mjs";

const options = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--noExportMemory", "--enable", "simd"];
/** Inner functions pass vectors to each other; none of them is called from outside. */
const quiet = ["--disableWarning", "112"];

const builds = {
  simd: await compile([]),
  relaxed: await compile(["--enable", "relaxed-simd"]),
};
const text = sourceOf(builds);
await mkdir(dirname(generatedFile), { recursive: true });
await writeFile(generatedFile, text);
report("simd.wasm", builds.simd);
report("relaxed.wasm", builds.relaxed);
report("generated/wasm.ts", text);

/** The bytes of one build. */
async function compile(features: string[]): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    ["index.ts", "--baseDir", sourceFolder, "--outFile", "kernels.wasm", ...options, ...quiet, ...features],
    { writeFile: (_name, contents) => { binary = contents as Uint8Array; } },
  );
  if (error || !binary) throw new Error(`build/kernels: AssemblyScript refused the sources:\n${stderr.toString()}`);
  return binary;
}

/** In hexadecimal: the builds share most of their bytes, and gzip finds them again only where bytes keep their places. */
function sourceOf(bytes: Record<string, Uint8Array>): string {
  const lines = Object.entries(bytes).map(
    ([name, binary]) => `export const ${name} = "${Buffer.from(binary).toString("hex")}";`,
  );
  return [`// Made by src/build/kernels.ts from ${stampNow()}`, ...lines, ""].join("\n");
}

function report(name: string, contents: Uint8Array | string): void {
  const compressed = gzipSync(contents, { level: 9 }).length;
  process.stdout.write(`${name}: ${contents.length} bytes, ${compressed} gzipped\n`);
}
