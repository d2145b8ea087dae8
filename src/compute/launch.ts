/**
 * Where the work of every op is done. An op says what it reads, what it writes, and how to compute the one from the
 * other; `launch` does it at once. While a function is being recorded (jit.ts), it writes the step down instead, so
 * that the work can be done again and again on other numbers without calling the op again.
 */
import { engine } from "./kernels/index.ts";
import type { Kernels } from "./kernels/kernels.ts";
import type { FloatArray, Storage, Tensor } from "./tensor.ts";

/** The work itself, on plain arrays: reads and writes in the order in which they were launched. */
export type Work = (kernels: Kernels, reads: readonly FloatArray[], writes: readonly FloatArray[]) => void;

/** One launched op, as a recording keeps it. */
export interface Step {
  reads: readonly Storage[];
  writes: readonly Storage[];
  work: Work;
  /** Must be repeated even if nobody reads what it writes: it moves a source of chance on. */
  always: boolean;
}

/** What is written down while a function is recorded. */
export class Recording {
  readonly steps: Step[] = [];
  /** Written by a step before anything read it: these numbers exist only inside the recording. */
  readonly produced = new Set<Storage>();
  /** Leaves whose gradients were added to, those whose gradients were forgotten, and those added to before that. */
  readonly leaves = new Set<Tensor>();
  readonly zeroed = new Set<Tensor>();
  readonly unzeroed = new Set<Tensor>();

  note(reads: readonly Tensor[], writes: readonly Tensor[], work: Work, always: boolean): void {
    const from = reads.map((tensor) => tensor.storage);
    for (const { storage } of writes) if (!from.includes(storage)) this.produced.add(storage);
    this.steps.push({ reads: from, writes: writes.map((tensor) => tensor.storage), work, always });
  }
}

let recording: Recording | null = null;

/** The recording that is under way, if one is. */
export function currentRecording(): Recording | null {
  return recording;
}

/**
 * Computes `writes` from `reads`, or notes that this is to be done. What is changed in place (a parameter, by an
 * optimiser) is named in both. Results are written whole: they may hold old numbers when the work starts.
 */
export function launch(
  reads: readonly Tensor[], writes: readonly Tensor[], work: Work, { always = false } = {},
): void {
  if (recording === null) work(engine().kernels, reads.map(dataOf), writes.map(dataOf));
  else recording.note(reads, writes, work, always);
}

/** Runs `f` and gives back all that it launched. */
export function recordingOf<Result>(f: (recording: Recording) => Result): { result: Result; recording: Recording } {
  const own = new Recording();
  const before = recording;
  recording = own;
  try {
    return { result: f(own), recording: own };
  } catch (error) {
    for (const leaf of own.leaves) leaf.grad = null; // noted, and now never to be computed
    throw error;
  } finally {
    recording = before;
  }
}

/** While a function is recorded its numbers are not there yet, and in every run they are others. */
export function forbidReading(storage: Storage): void {
  if (!recording?.produced.has(storage)) return;
  throw new Error(
    "jit: expected a function that only computes with tensors, but it reads their numbers (item, at, data, toArray); " +
      "return the tensor from the function and read it outside.",
  );
}

/** The gradient that a backward pass adds to. One left over from before the recording would be added only once. */
export function gradientBefore(leaf: Tensor): Tensor | null {
  if (recording === null) return leaf.grad;
  recording.leaves.add(leaf);
  if (!recording.zeroed.has(leaf)) recording.unzeroed.add(leaf);
  if (leaf.grad === null || recording.produced.has(leaf.grad.storage)) return leaf.grad;
  throw new Error(
    "jit: expected parameters without gradients at the start of a run, got some that are left from before; " +
      "call optimizer.zeroGrad() inside the function.",
  );
}

function dataOf({ storage }: Tensor): FloatArray {
  return storage.data;
}
