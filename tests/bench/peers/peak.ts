/**
 * The limit of this machine: how long the multiplications and additions of a workload take when all their numbers stay
 * in registers. A library's share of the peak is this time over its own.
 */
import { compile, createWasmKernels } from "../../../src/compute/kernels/wasm.ts";
import type { Named } from "../workloads.ts";
import type { PeerModule, Prepared } from "./peer.ts";

/** Operations in one iteration of `peak`. */
const operations = 96;

export const kinds: PeerModule["kinds"] = {
  attention: limitOf,
  "attention-forward": limitOf,
  step: limitOf,
  matmul: limitOf,
};

function limitOf({ megaflops }: Named): Prepared {
  const module = compile("relaxed");
  if (!module) throw new Error("WebAssembly has no relaxed SIMD here");
  const { peak } = createWasmKernels(module, 0);
  const iterations = Math.round((megaflops! * 1e6) / operations);
  return { run: () => peak(iterations), check: () => [] };
}
