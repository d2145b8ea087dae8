import { matmul, tensor, transpose } from "compute";
import { printedVectors, runBasis } from "experiments";
import { describe, expect, it } from "vitest";
import { basis } from "../../src/experiments/basis.ts";

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
const exact = (rows: readonly (readonly number[])[]) => tensor(rows, { dtype: "float64" });
const product = (a: number[][], b: number[][]) => matmul(exact(a), exact(b)).toArray<number[][]>();
const turned = (a: number[][]) => transpose(exact(a)).toArray<number[][]>();

describe("a change of basis", () => {
  it("leaves attention as it was while entries change, for every seed", () => {
    for (const seed of seeds) {
      const { attentionDifference, entryChange, before, after } = runBasis({ seed });
      expect(attentionDifference).toBeLessThan(4e-16);
      expect(entryChange).toBeGreaterThan(1);
      expect(after).not.toEqual(before.map((row) => row.map(() => 1 / 6)));
    }
    expect(Math.max(...seeds.map((seed) => runBasis({ seed }).entryChange))).toBeGreaterThan(7);
  });

  it("multiplies the queries by R, and the keys by what undoes it", () => {
    const { transform, queries, keys } = runBasis({ seed: 2 });
    const [q, k] = [printedVectors.Q, printedVectors.K].map(({ vectors }) => vectors.map((row) => [...row]));
    product(q!, transform).flat().forEach((entry, i) => expect(queries.flat()[i]).toBeCloseTo(entry, 12));
    const restored = product(keys, turned(transform)); // K R⁻ᵀ Rᵀ = K
    restored.flat().forEach((entry, i) => expect(k!.flat()[i]).toBeCloseTo(entry, 12));
  });

  it("keeps lengths when it is a rotation, and not otherwise", () => {
    const gram = ({ transform }: { transform: number[][] }) => product(transform, turned(transform)).flat();
    const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];
    gram(runBasis({ transform: "rotation" })).forEach((entry, i) => expect(entry).toBeCloseTo(identity[i]!, 12));
    expect(Math.abs(gram(runBasis())[0]! - 1)).toBeGreaterThan(0.01);
  });

  it("comes from its seed, and knows two kinds", () => {
    expect(runBasis({ seed: 3 })).toEqual(runBasis({ seed: 3 }));
    expect(runBasis({ seed: 4 }).transform).not.toEqual(runBasis({ seed: 3 }).transform);
    expect(basis.settings({})).toEqual({ transform: "any", seed: 1 });
    expect(() => runBasis({ transform: "shear" as never })).toThrow(
      'basis: transform must be one of any, rotation, got "shear".',
    );
  });
});
