/** Who is measured: the columns of the table, and what each needs. */

/** A library, or one path of our engine, as a module that esbuild bundles. */
export interface ScriptPeer {
  name: string;
  language: "script";
  /** What it is, for the head of the report. */
  what: string;
  /** TypeScript that defines `peer` (peers/peer.ts), with imports relative to this folder. */
  entry: string;
  /** Installed on demand: names and exact versions. */
  packages: Readonly<Record<string, string>>;
}

/** PyTorch, where a Python on this machine has it. */
export interface PythonPeer {
  name: string;
  language: "python";
  script: string;
}

export type PeerSpec = ScriptPeer | PythonPeer;

function ours(name: "simd" | "relaxed" | "reference", what: string): ScriptPeer {
  const entry = `import { ours } from "./peers/ours.ts"; const peer = ours("${name}");`;
  return { name, language: "script", what: `our engine, ${what}`, entry, packages: {} };
}

function module(name: string, file: string, what: string, packages: ScriptPeer["packages"] = {}): ScriptPeer {
  return { name, language: "script", what, entry: `import * as peer from "./peers/${file}";`, packages };
}

function library(name: string, file: string, packages: ScriptPeer["packages"]): ScriptPeer {
  const what = Object.entries(packages).map(([name, version]) => `${name} ${version}`).join(", ");
  return module(name, file, what, packages);
}

const own = [
  ours("simd", "WebAssembly with plain SIMD"),
  ours("relaxed", "WebAssembly with relaxed SIMD"),
  ours("reference", "plain TypeScript"),
  module("hand", "hand.ts", "the kernels of relaxed with a backward pass written by hand"),
  module("peak", "peak.ts", "as many multiplications and additions on numbers in registers, relaxed SIMD"),
];

const others: PeerSpec[] = [
  library("jax", "jax.mjs", { "@jax-js/jax": "0.1.25" }),
  library("tfjs", "tfjs.mjs", { "@tensorflow/tfjs": "4.22.0", "@tensorflow/tfjs-backend-wasm": "4.22.0" }),
  library("onnx", "onnx.mjs", { "onnxruntime-web": "1.30.0" }),
  module("ml-matrix", "ml-matrix.ts", "ml-matrix as in package.json, double precision"),
  { name: "torch", language: "python", script: "peers/pytorch.py" },
];

const groups: Readonly<Record<string, readonly PeerSpec[]>> = {
  ours: own,
  ...Object.fromEntries([...own, ...others].map((peer) => [peer.name, [peer]])),
};

export const allPeers: readonly PeerSpec[] = [...own, ...others];

/** The peers that "ours,jax,torch" names: `ours` is all paths of our engine. Throws for a name that is none. */
export function peersNamed(list: string): PeerSpec[] {
  const chosen = list.split(",").flatMap((name) => {
    const group = groups[name.trim()];
    if (group) return group;
    throw new Error(`bench: there is no peer "${name}"; choose from ${Object.keys(groups).join(", ")}`);
  });
  return allPeers.filter((peer) => chosen.includes(peer)); // in the order of the table, each once
}
