import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "../../src/compute/launch.ts";
import { planMemory } from "../../src/compute/plan.ts";
import { Storage } from "../../src/compute/tensor.ts";

/** A chain of steps: each writes a new storage and reads some of those before it. */
const programs = fc
  .array(fc.record({ size: fc.integer({ min: 0, max: 200 }), reads: fc.array(fc.nat(), { maxLength: 3 }) }), {
    minLength: 1, maxLength: 30,
  })
  .map((specs) => {
    const storages = specs.map(({ size }) => new Storage(new Float32Array(size)));
    const steps = specs.slice(1).map(({ reads }, i): Step => ({
      reads: reads.map((n) => storages[n % (i + 1)]!), writes: [storages[i + 1]!], work: () => {}, always: false,
    }));
    return { steps, storages, input: storages[0]!, result: storages.at(-1)! };
  });

describe("planMemory", () => {
  it("never lets two storages overlap while both are needed", () => {
    fc.assert(fc.property(programs, ({ steps, storages, input, result }) => {
      const { starts, size } = planMemory(steps, [input], [result], () => true);
      const lives = storages.map((storage) => ({ storage, life: lifeOf(storage, steps, [input], [result]) }));
      for (const [i, a] of lives.entries()) {
        for (const b of lives.slice(i + 1)) {
          if (!meet(a.life, b.life)) continue;
          const [p, q] = [starts.get(a.storage)!, starts.get(b.storage)!];
          expect(p + a.storage.data.length <= q || q + b.storage.data.length <= p || empty(a.storage, b.storage)).toBe(true);
        }
        expect(starts.get(a.storage)! + a.storage.data.length).toBeLessThanOrEqual(size);
      }
    }));
  });

  it("uses the room of dead numbers again", () => {
    const storages = Array.from({ length: 10 }, () => new Storage(new Float32Array(16)));
    const steps = storages.slice(1).map((storage, i): Step => ({
      reads: [storages[i]!], writes: [storage], work: () => {}, always: false,
    }));
    expect(planMemory(steps, [storages[0]!], [storages[9]!], () => true).size).toBe(48);
  });
});

type Life = [from: number, to: number];

function lifeOf(storage: Storage, steps: readonly Step[], lasting: Storage[], results: Storage[]): Life {
  const uses = steps.flatMap(({ reads, writes }, i) => ([...reads, ...writes].includes(storage) ? [i] : []));
  const from = lasting.includes(storage) ? -1 : Math.min(...uses);
  return [from, [...lasting, ...results].includes(storage) ? Infinity : Math.max(...uses)];
}

function meet([a, b]: Life, [c, d]: Life): boolean {
  return a <= d && c <= b;
}

function empty(a: Storage, b: Storage): boolean {
  return a.data.length === 0 || b.data.length === 0;
}
