/**
 * The kernels in WebAssembly (assembly/, compiled by src/build/kernels.ts). They compute on one WebAssembly.Memory: an
 * array that lies in it is used where it lies; what else happens depends on `growable`, see createWasmKernels.
 * Where any array is a Float64Array the reference computes.
 */
import type { FloatArray } from "../tensor.ts";
import * as generated from "./generated/wasm.ts";
import type { Kernels } from "./kernels.ts";
import { kernelsOn, type Exports, type Place } from "./wasm-calls.ts";

/** "simd" gives the same bits on every machine, "relaxed" is faster: it may round a * b + c once instead of twice. */
export type WasmBuild = "simd" | "relaxed";

export interface WasmKernels {
  kernels: Kernels;
  memory: WebAssembly.Memory;
  /** The first byte of `memory` that is the caller's. */
  firstFree: number;
  /** Runs 96 floating-point operations per iteration in registers: what this machine can do in this build. */
  peak(iterations: number): number;
}

const compiled = new Map<WasmBuild, WebAssembly.Module | undefined>();
const pageSize = 65536;

/** The compiled build, or undefined where the machine does not know its instructions. */
export function compile(build: WasmBuild): WebAssembly.Module | undefined {
  if (!compiled.has(build)) compiled.set(build, compileBytes(bytesOf(generated[build])));
  return compiled.get(build);
}

function compileBytes(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module | undefined {
  const known = typeof WebAssembly === "object" && WebAssembly.validate(bytes);
  return known ? new WebAssembly.Module(bytes) : undefined;
}

/** Byte n is written as character n of the alphabet. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const byteOf: number[] = []; // by the character's code
  for (let byte = 0; byte < 256; byte++) byteOf[generated.alphabet.charCodeAt(byte)] = byte;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = byteOf[text.charCodeAt(i)]!;
  return bytes;
}

/**
 * Kernels on a memory with room for `bytes` bytes from `firstFree` on.
 * Growable: arrays that lie elsewhere are copied into further memory and back, call by call. Growing detaches every
 * view of the memory.
 * Not growable: every array must lie in this memory. It is not looked at, only its byteOffset is: nothing is checked,
 * copied or allocated in a call.
 */
export function createWasmKernels(
  module: WebAssembly.Module, bytes: number, { growable = false }: { growable?: boolean } = {},
): WasmKernels {
  // The module's own numbers take less than two pages.
  const memory = new WebAssembly.Memory({ initial: 2 + Math.ceil(bytes / pageSize) });
  const run = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  const firstFree = run.firstFree();
  const place = growable ? visitors(memory, firstFree + bytes) : residents;
  return { kernels: kernelsOn(run, place), memory, firstFree, peak: run.peak };
}

const residents: Place = {
  begin() {},
  read: (array) => array.byteOffset,
  write: (array) => array.byteOffset,
  finish() {},
};

/** Copies of arrays from elsewhere, one after another from `first` on. */
function visitors(memory: WebAssembly.Memory, first: number): Place {
  let next = first;
  let floats = new Float32Array(memory.buffer);
  function write(array: FloatArray): number {
    if (array.buffer === floats.buffer) return array.byteOffset;
    const address = next;
    next = Math.ceil((address + array.byteLength) / 16) * 16;
    if (next > floats.byteLength) {
      memory.grow(Math.ceil((next - floats.byteLength) / pageSize));
      floats = new Float32Array(memory.buffer);
    }
    return address;
  }
  return {
    begin() {
      next = first;
    },
    write,
    read(array) {
      const address = write(array);
      if (array.buffer !== floats.buffer) floats.set(array, address / 4);
      return address;
    },
    finish(array, address) {
      if (array.buffer !== floats.buffer) array.set(floats.subarray(address / 4, address / 4 + array.length));
    },
  };
}
