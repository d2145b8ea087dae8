/**
 * Which numbers lie where in a program's memory. Numbers that are no longer needed make room for later ones, so that
 * a whole training step stays small enough for the processor's caches.
 */
import type { Step } from "./launch.ts";
import type { Storage } from "./tensor.ts";

export interface Plan {
  /** How many numbers the memory must hold. */
  size: number;
  /** Where each storage begins. */
  starts: Map<Storage, number>;
}

/** Storages begin at multiples of 16 numbers: 64 bytes, one line of the cache. */
const LINE = 16;

/**
 * `lasting` storages keep their places from run to run; `results` are needed after the last step. Only storages that
 * `belongs` says yes to are placed.
 */
export function planMemory(
  steps: readonly Step[], lasting: readonly Storage[], results: readonly Storage[],
  belongs: (storage: Storage) => boolean,
): Plan {
  const memory = new FreeList();
  const starts = new Map<Storage, number>();
  const place = (storage: Storage) => {
    if (!starts.has(storage) && belongs(storage)) starts.set(storage, memory.take(storage.data.length));
  };
  for (const storage of [...lasting, ...results.filter((one) => !isWritten(one, steps))]) place(storage);

  const kept = new Set([...lasting, ...results]);
  const dying = lastUses(steps, kept);
  steps.forEach(({ writes }, i) => {
    for (const storage of writes) place(storage);
    for (const storage of dying[i]!) if (starts.has(storage)) memory.free(starts.get(storage)!, storage.data.length);
  });
  return { size: memory.size, starts };
}

function isWritten(storage: Storage, steps: readonly Step[]): boolean {
  return steps.some(({ writes }) => writes.includes(storage));
}

/** For each step, the storages that nobody uses after it. */
function lastUses(steps: readonly Step[], kept: ReadonlySet<Storage>): Storage[][] {
  const seen = new Set(kept);
  const dying = steps.toReversed().map(({ reads, writes }) => {
    const last = [...new Set([...reads, ...writes])].filter((storage) => !seen.has(storage));
    for (const storage of last) seen.add(storage);
    return last;
  });
  return dying.reverse();
}

/** Gaps in a row of numbers that grows at its end; what is wanted goes into the smallest gap that holds it. */
class FreeList {
  size = 0;
  private gaps: { start: number; length: number }[] = []; // by start, never touching

  take(wanted: number): number {
    const length = Math.max(LINE, Math.ceil(wanted / LINE) * LINE);
    const fitting = this.gaps.filter((gap) => gap.length >= length);
    const [best] = fitting.sort((a, b) => a.length - b.length);
    if (best === undefined) return this.grow(length);
    const { start } = best;
    best.start += length;
    best.length -= length;
    this.gaps = this.gaps.filter((gap) => gap.length > 0);
    return start;
  }

  free(start: number, wanted: number): void {
    const length = Math.max(LINE, Math.ceil(wanted / LINE) * LINE);
    const gaps = [...this.gaps, { start, length }].sort((a, b) => a.start - b.start);
    this.gaps = gaps.reduce<typeof gaps>((merged, gap) => {
      const before = merged.at(-1);
      if (before && before.start + before.length === gap.start) before.length += gap.length;
      else merged.push({ ...gap });
      return merged;
    }, []);
  }

  private grow(length: number): number {
    const start = this.size;
    this.size += length;
    return start;
  }
}
