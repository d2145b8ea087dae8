import fc from "fast-check";
import { describe, it } from "vitest";
import type { MatmulSizes, MatrixSteps } from "../../../src/compute/kernels/kernels.ts";
import { engines, expectNear, noise } from "./engines.ts";
import * as formulas from "./formulas.ts";

interface Side {
  transposed: boolean;
  /** One matrix for the whole batch. */
  repeated: boolean;
  /** Numbers between one row and the next that belong to something else. */
  gap: number;
}

const side = fc.record({ transposed: fc.boolean(), repeated: fc.boolean(), gap: fc.nat(3) });
const length = fc.oneof(fc.nat(9), fc.nat(70));
const products = fc.record({
  batch: fc.integer({ min: 1, max: 3 }), rows: length, inner: length, columns: length, left: side, right: side,
  start: fc.constantFrom("none", "row", "whole"), seed: fc.nat(),
});
type Product = typeof products extends fc.Arbitrary<infer P> ? P : never;

/** Where a [rows, columns] matrix lies, and how many numbers a batch of them takes. */
function layOut(
  { transposed, repeated, gap }: Side, batch: number, rows: number, columns: number,
): [steps: MatrixSteps, length: number] {
  const [outer, inner] = transposed ? [columns, rows] : [rows, columns];
  const [step, size] = [inner + gap, outer * (inner + gap)];
  const steps = { batch: repeated ? 0 : size, row: transposed ? 1 : step, column: transposed ? step : 1 };
  return [steps, repeated ? size : batch * size];
}

/** A product with numbers of `next` in it. */
function fill(product: Product, next: (length: number) => Float64Array) {
  const { batch, rows, inner, columns, left, right, start } = product;
  const [a, aLength] = layOut(left, batch, rows, inner);
  const [b, bLength] = layOut(right, batch, inner, columns);
  const sizes: MatmulSizes = { batch, rows, inner, columns, a, b };
  const starts = { none: null, row: next(columns), whole: next(batch * rows * columns) };
  return { sizes, a: next(aLength), b: next(bLength), start: starts[start as keyof typeof starts] };
}

describe.each(engines)("matmul of $name", ({ kernels, array, tolerance }) => {
  const multiply = (sizes: MatmulSizes, a: Float64Array, b: Float64Array, start: Float64Array | null) => {
    const out = array(new Float64Array(sizes.batch * sizes.rows * sizes.columns));
    kernels.matmul(sizes, array(a), array(b), start && array(start), out);
    return out;
  };
  const onProducts = (test: (product: Product) => void) =>
    fc.assert(fc.property(products, test), { numRuns: 60, seed: 1 });

  it("is start + a b, transposed, repeated or with gaps", () => {
    onProducts((product) => {
      const { sizes, a, b, start } = fill(product, noise(product.seed));
      const expected = formulas.matmul(sizes, array(a), array(b), start && array(start));
      expectNear(multiply(sizes, a, b, start), expected.out, tolerance, expected.magnitude);
    });
  });

  it("is exact on whole numbers", () => {
    onProducts((product) => {
      const next = noise(product.seed);
      const { sizes, a, b, start } = fill(product, (count) => next(count).map((entry) => Math.round(9 * entry)));
      expectNear(multiply(sizes, a, b, start), formulas.matmul(sizes, a, b, start).out, 0);
    });
  });

  it("is linear in start", () => {
    onProducts((product) => {
      const { sizes, a, b, start } = fill({ ...product, start: "whole" }, noise(product.seed));
      const { magnitude } = formulas.matmul(sizes, a, b, start);
      const rounded = array(start!);
      const sums = Array.from(multiply(sizes, a, b, null), (entry, i) => entry + rounded[i]!);
      expectNear(multiply(sizes, a, b, start), sums, tolerance, magnitude);
    });
  });

  it("lets no zero hide NaN or Infinity, and lets them into no other entry", () => {
    onProducts((product) => {
      const next = noise(product.seed);
      const { sizes, a, b, start } = fill(product, next);
      const rare = (special: number) => (entry: number) => (next(1)[0]! > 1 ? special : entry);
      const [left, right] = [a.map(rare(0)), b.map(rare(product.seed % 2 === 0 ? NaN : Infinity))];
      const { out, magnitude } = formulas.matmul(sizes, array(left), array(right), start && array(start));
      expectNear(multiply(sizes, left, right, start), out, tolerance, magnitude);
    });
  });
});
