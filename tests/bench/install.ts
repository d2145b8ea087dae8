/** Brings a peer's packages on demand, and makes one file of each peer. Nothing of it is the repository's. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { root } from "../../src/cli/program.ts";
import type { ScriptPeer } from "./peers.ts";

/** Each peer has a folder of its own there, so that installing one leaves the others alone. */
const cache = join(root, "node_modules/.cache/manyheads-bench");

const here = fileURLToPath(new URL(".", import.meta.url));

/** The folder with a peer's packages, ending in a slash. */
export function packagesOf({ name }: ScriptPeer): string {
  return `${cache}/${name}/node_modules/`;
}

/** Installs what is not there in the version asked for; throws npm's words where it cannot. */
export async function install(peer: ScriptPeer): Promise<void> {
  const wanted = Object.entries(peer.packages);
  mkdirSync(`${cache}/${peer.name}`, { recursive: true });
  if (wanted.every(([name, version]) => installedVersion(peer, name) === version)) return;
  writeFileSync(`${cache}/${peer.name}/package.json`, `{ "private": true }`);
  const packages = wanted.map(([name, version]) => `${name}@${version}`);
  const options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await promisify(execFile)("npm", ["install", "--prefix", `${cache}/${peer.name}`, ...options, ...packages], {
    shell: process.platform === "win32", // npm is a script there
  });
}

function installedVersion(peer: ScriptPeer, name: string): string | undefined {
  const file = `${packagesOf(peer)}${name}/package.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version : undefined;
}

/** Where `bundle` puts the file of a peer. */
export function bundleOf({ name }: ScriptPeer, target: Target): string {
  return `${cache}/${name}/${target}.mjs`;
}

export type Target = "node" | "browser";

/** One file with all of ours that a peer needs; packages stay outside for Node and go inside for a browser. */
export async function bundle(peer: ScriptPeer, target: Target): Promise<string> {
  const serve = target === "node" ? "serveLines" : "serveMessages";
  const place = target === "node" ? packagesOf(peer) : `/packages/${peer.name}/`;
  const contents = `
    ${peer.entry}
    import { ${serve} } from "./peers/${target === "node" ? "process" : "worker"}.ts";
    void ${serve}(peer, ${JSON.stringify(place)});`;
  const outfile = bundleOf(peer, target);
  await build({
    stdin: { contents, resolveDir: here, loader: "ts" },
    ...(target === "node" ? { packages: "external" } : { nodePaths: [packagesOf(peer)] }),
    ...{ outfile, bundle: true, format: "esm", platform: target, target: "es2022", logLevel: "silent" },
  });
  return outfile;
}
