/** Chooses who does the hot loops, once: the WebAssembly twin where it runs, plain TypeScript elsewhere. */
import type { Kernels } from "./kernels.ts";
import { reference } from "./reference/index.ts";
import { compile, createWasmKernels } from "./wasm.ts";

/**
 * "simd": WebAssembly with plain SIMD; the same bits on every machine; the default.
 * "relaxed": WebAssembly with fused multiply-add where the processor has it; faster, last bits differ by machine.
 * "reference": plain TypeScript, the code that the course shows.
 */
export type EngineName = (typeof engineNames)[number];

/** All engines, the slowest first. */
export const engineNames = ["reference", "simd", "relaxed"] as const;

export interface Engine {
  name: EngineName;
  kernels: Kernels;
}

/** Memory for a recording, and kernels that work in it. */
export interface Workspace {
  kernels: Kernels;
  floats: Float32Array;
}

const made = new Map<EngineName, Engine>();
let current: Engine | undefined;

/** The engine at work. */
export function engine(): Engine {
  return (current ??= engineNamed(isAvailable("simd") ? "simd" : "reference"));
}

/** Chooses another engine for all that is computed from now on; throws where this machine cannot run it. */
export function setEngine(name: EngineName): Engine {
  if (name === current?.name) return current;
  if (isAvailable(name)) return (current = engineNamed(name));
  const names = engineNames.filter(isAvailable).join(" or ");
  throw new Error(`setEngine: expected an engine that runs here, got "${name}"; use ${names}.`);
}

/** Can this machine run it? */
export function isAvailable(name: EngineName): boolean {
  return name === "reference" || (engineNames.includes(name) && compile(name) !== undefined);
}

/** Room for so many numbers, with kernels of the engine at work that touch them where they are. */
export function createWorkspace(floats: number): Workspace {
  const { name } = engine();
  if (name === "reference") return { kernels: reference, floats: new Float32Array(floats) };
  const { kernels, memory, firstFree } = createWasmKernels(compile(name)!, floats * 4);
  return { kernels, floats: new Float32Array(memory.buffer, firstFree, floats) };
}

function engineNamed(name: EngineName): Engine {
  const engine = made.get(name) ?? create(name);
  made.set(name, engine);
  return engine;
}

function create(name: EngineName): Engine {
  if (name === "reference") return { name, kernels: reference };
  return { name, kernels: createWasmKernels(compile(name)!, 0, { growable: true }).kernels };
}
