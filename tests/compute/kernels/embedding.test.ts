import fc from "fast-check";
import { describe, it } from "vitest";
import { engines, expectNear, inner, noise } from "./engines.ts";
import { rowsOf } from "./formulas.ts";

const tables = fc.record({
  vocabulary: fc.integer({ min: 1, max: 9 }), rows: fc.nat(30), columns: fc.nat(40), seed: fc.nat(),
});

describe.each(engines)("embedding of $name", ({ kernels, array, tolerance }) => {
  const onTables = (test: (given: ReturnType<typeof looked>) => void) =>
    fc.assert(fc.property(tables, (one) => test(looked(one))), { numRuns: 60, seed: 1 });
  const looked = ({ vocabulary, rows, columns, seed }: typeof tables extends fc.Arbitrary<infer T> ? T : never) => {
    const next = noise(seed);
    const table = array(next(vocabulary * columns));
    const indices = array(next(rows).map((entry) => Math.floor(((entry + 2) / 4) * vocabulary)));
    const [out, dOut, dTable] = [array(next(rows * columns)), array(next(rows * columns)), array(table)];
    kernels.embedding({ rows, columns }, table, indices, out);
    kernels.embeddingBackward({ rows, columns }, indices, dOut, dTable);
    return { vocabulary, rows, columns, table, indices, out, dOut, dTable };
  };

  it("shows the rows of the table that the indices name", () => {
    onTables(({ vocabulary, columns, table, indices, out }) => {
      const entries = rowsOf(table, vocabulary, columns);
      expectNear(out, Array.from(indices).flatMap((index) => entries[index]!), 0);
    });
  });

  it("gives each row of the table the sum of the gradients of its places", () => {
    onTables(({ vocabulary, rows, columns, indices, dOut, dTable }) => {
      const sums = Array.from({ length: vocabulary }, () => new Array<number>(columns).fill(0));
      rowsOf(dOut, rows, columns).forEach((row, i) => row.forEach((entry, j) => (sums[indices[i]!]![j]! += entry)));
      expectNear(dTable, sums.flat(), tolerance, 2 * rows);
    });
  });

  it("backward is the transpose of forward: <embedding(table), dOut> = <table, dTable>", () => {
    onTables(({ rows, columns, table, out, dOut, dTable }) => {
      expectNear([inner(out, dOut)], [inner(table, dTable)], tolerance, 4 * rows * columns);
    });
  });
});
