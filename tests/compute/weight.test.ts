import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const compute = fileURLToPath(new URL("../../src/compute/", import.meta.url));

/** What a page would load to have these exports, in bytes after gzip. */
async function weightOf(code: string): Promise<number> {
  const stdin = { contents: code, resolveDir: compute, loader: "ts" } as const;
  const { outputFiles } = await build({
    stdin, bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

describe("the engine", () => {
  it("weighs at most 20 KB: tensors, derivatives, recordings, and both twins in all builds", async () => {
    const engine = await weightOf(`
      export { Tensor, tensor } from "./tensor.ts";
      export { backpropagate, record } from "./tape.ts";
      export { launch } from "./launch.ts";
      export { jit } from "./jit.ts";
      export { engine, setEngine } from "./kernels/index.ts";
    `);
    expect(engine).toBeGreaterThan(10_000); // the WebAssembly is in it
    expect(engine).toBeLessThanOrEqual(20 * 1024);
  });
});
