/**
 * The files of the sandbox: `frame.html` with its own content security policy, `worker.js` (everything a cell may
 * import, in one text, because nothing can be fetched from inside) and `plot.js` (Observable Plot, sent on demand).
 * `virtual:sandbox` gives their addresses.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "vite";

const require = createRequire(import.meta.url);
const source = (path: string): string => fileURLToPath(new URL(`../sandbox/${path}`, import.meta.url));

const files = {
  frame: { name: "frame.html", type: "text/html", make: frameHtml },
  worker: { name: "worker.js", type: "text/javascript", make: () => bundle("inside/worker.ts", "iife") },
  plot: { name: "plot.js", type: "text/javascript", make: () => bundle("inside/plot.ts", "esm") },
};

/** ml-matrix's own bundle is all or nothing; from its modules only what svd needs is taken. */
async function bundle(entry: string, format: "iife" | "esm"): Promise<string> {
  const result = await build({
    entryPoints: [source(entry)],
    bundle: true,
    minify: true,
    format,
    target: "es2022",
    write: false,
    legalComments: "none",
    charset: "utf8",
    alias: { "ml-matrix": join(dirname(require.resolve("ml-matrix")), "src/index.js") },
  });
  return result.outputFiles[0]?.text ?? "";
}

/** Only this script and blobs made by it may run; nothing may be loaded, framed or sent. */
async function frameHtml(): Promise<string> {
  const script = await readFile(source("frame.js"), "utf8");
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'`;
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>sandbox</title><script>${script}</script>\n`;
}

export function sandboxBundle(): Plugin {
  let serving = false;
  return {
    name: "manyheads:sandbox",
    configResolved(config) {
      serving = config.command === "serve";
    },
    resolveId(id) {
      return id === "virtual:sandbox" ? `\0${id}` : undefined;
    },
    async load(id) {
      if (id !== "\0virtual:sandbox") return undefined;
      const lines = Object.entries(files).map(async ([key, { name, make }]) => {
        if (serving) return `export const ${key} = "/@sandbox/${name}";`;
        const reference = this.emitFile({ type: "asset", name, source: await make() });
        return `export const ${key} = import.meta.ROLLUP_FILE_URL_${reference};`;
      });
      return (await Promise.all(lines)).join("\n");
    },
    configureServer(server) {
      for (const { name, type, make } of Object.values(files)) {
        server.middlewares.use(`/@sandbox/${name}`, (_request, response, next) => {
          make().then((text) => response.setHeader("content-type", type).end(text), next);
        });
      }
    },
  };
}
