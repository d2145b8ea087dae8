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

/** 256 characters that a text in quotes can hold as they are: printable ASCII first, then letters beyond it. */
const characters = [...range(0x21, 0x7f), ...range(0xc0, 0x180)].filter((character) => !'"\\'.includes(character));

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

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, i) => String.fromCharCode(from + i));
}

/** The bytes of one build. */
async function compile(features: string[]): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  let messages = "";
  const { error } = await asc.main(
    ["index.ts", "--baseDir", sourceFolder, "--outFile", "kernels.wasm", ...options, ...quiet, ...features],
    {
      writeFile: (_name, contents) => { binary = contents as Uint8Array; },
      stderr: { write: (message) => { messages += String(message); } },
    },
  );
  if (error || !binary) throw new Error(`build/kernels: AssemblyScript refused the sources:\n${messages}`);
  return binary;
}

/**
 * One character for each byte, so that gzip finds what the builds share (in base64 it does not, and hexadecimal is
 * longer than gzip looks back). The frequent bytes are plain ASCII.
 */
function sourceOf(bytes: Record<string, Uint8Array>): string {
  const order = byFrequency(Object.values(bytes));
  const characterOf = new Map(order.map((byte, i) => [byte, characters[i]!]));
  const written = (binary: Uint8Array) => Array.from(binary, (byte) => characterOf.get(byte)).join("");
  const alphabet = written(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const texts = Object.entries({ alphabet, ...mapValues(bytes, written) });
  const lines = texts.map(([name, text]) => `export const ${name} = "${text}";`);
  return [`// Made by src/build/kernels.ts from ${stampNow()}`, ...lines, ""].join("\n");
}

function byFrequency(binaries: readonly Uint8Array[]): number[] {
  const counts = new Array<number>(256).fill(0);
  for (const binary of binaries) for (const byte of binary) counts[byte]!++;
  return counts.map((_, byte) => byte).sort((a, b) => counts[b]! - counts[a]! || a - b);
}

function mapValues<From, To>(record: Record<string, From>, f: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value)]));
}

function report(name: string, contents: Uint8Array | string): void {
  const compressed = gzipSync(contents, { level: 9 }).length;
  process.stdout.write(`${name}: ${contents.length} bytes, ${compressed} gzipped\n`);
}
