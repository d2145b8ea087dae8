import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { effectiveRank, lowRank, norm, nullSpace, rank, svd } from "../../src/compute/linalg.ts";
import { random } from "../../src/compute/random.ts";
import { tensor, type Tensor } from "../../src/compute/tensor.ts";
import { expectClose } from "./close.ts";
import { readOracle } from "./oracle/oracle.ts";

interface MatrixCase {
  name: string;
  x: number[][];
  singularValues: number[];
  rank: number;
  effectiveRank: number;
  norm: number;
  rankOne: number[][];
  nullProjection: number[][];
}

const cases = readOracle<{ matrices: MatrixCase[] }>("linalg").matrices; // NumPy's (make_linalg_oracle.py)
const rowsOf = (x: Tensor) => x.toArray<number[][]>();

function product(a: number[][], b: number[][]): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, entry, k) => sum + entry * b[k]![j]!, 0)));
}

function transposed(x: number[][]): number[][] {
  return x[0]!.map((_, j) => x.map((row) => row[j]!));
}

/** u diag(s) v^T */
function rebuilt({ u, singularValues, v }: ReturnType<typeof svd>): number[][] {
  const scaled = rowsOf(u).map((row) => row.map((entry, k) => entry * singularValues[k]!));
  return product(scaled, transposed(rowsOf(v)));
}

function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
}

/** Normal numbers in float64. */
function normals(seed: number, rows: number, columns: number): number[][] {
  const { normal } = random(seed);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, normal));
}

const size = fc.integer({ min: 1, max: 7 });
const entry = fc.double({ min: -100, max: 100, noNaN: true }).map((x) => (Math.abs(x) < 1e-150 ? 0 : x));
const anyMatrix = fc.tuple(size, size).chain(([m, n]) =>
  fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
);

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(cases)("the values of NumPy: $name", (expected) => {
  it("svd", () => {
    expectClose(svd(expected.x).singularValues, expected.singularValues, 1e-11);
    expectClose(rebuilt(svd(expected.x)), expected.x, 1e-11);
  });

  it("rank", () => expect(rank(expected.x)).toBe(expected.rank));
  it("effectiveRank", () => expect(effectiveRank(expected.x)).toBeCloseTo(expected.effectiveRank, 10));
  it("norm", () => expect(norm(expected.x)).toBeCloseTo(expected.norm, 10));
  it("lowRank", () => expectClose(lowRank(expected.x, 1), expected.rankOne, 1e-10));

  it("nullSpace", () => {
    const basis = nullSpace(expected.x);
    const columns = expected.x[0]!.length;
    expect(basis.shape).toEqual([columns, columns - expected.rank]);
    if (basis.size === 0) return expect(norm(expected.nullProjection)).toBeLessThan(1e-11);
    expectClose(product(rowsOf(basis), transposed(rowsOf(basis))), expected.nullProjection, 1e-10);
  });
});

describe("svd", () => {
  it("is exact for every shape: orthonormal columns, descending values, and the matrix comes back", () => {
    fc.assert(
      fc.property(anyMatrix, (x) => {
        const found = svd(x);
        const r = Math.min(x.length, x[0]!.length);
        expect([found.u.shape, found.v.shape]).toEqual([[x.length, r], [x[0]!.length, r]]);
        expect(found.singularValues).toEqual([...found.singularValues].sort((a, b) => b - a));
        expect(found.singularValues.every((value) => value >= 0)).toBe(true);
        for (const q of [rowsOf(found.u), rowsOf(found.v)]) expectClose(product(transposed(q), q), identity(r), 1e-10);
        expectClose(rebuilt(found), x, 1e-10);
      }),
    );
  });

  it("keeps the dtype, wants no gradient and says nothing", () => {
    const warn = vi.spyOn(console, "warn");
    const { u, v } = svd(tensor([[1, 2, 3], [4, 5, 6]], { requiresGrad: true }));
    expect([u.dtype, v.dtype, u.requiresGrad, v.requiresGrad]).toEqual(["float32", "float32", false, false]);
    expect(svd([[1]]).u.dtype).toBe("float64");
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([1e-100, 1e100])("is as exact for numbers near %s", (scale) => {
    const scaled = cases[0]!.x.map((row) => row.map((value) => value * scale));
    const back = svd(scaled).singularValues.map((value) => value / scale);
    expectClose(back, cases[0]!.singularValues, 1e-11);
  });
});

describe("rank", () => {
  it.each(["float32", "float64"] as const)("of a product [n, r] [r, n] is r, in %s", (dtype) => {
    fc.assert(
      // At most half of n: square random factors may be nearly singular by chance.
      fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), fc.nat(12), (seed, r, more) => {
        const n = 2 * r + more;
        const x = tensor(product(normals(seed, n, r), normals(seed + 1, r, n)), { dtype });
        expect(rank(x)).toBe(r);
      }),
    );
  });

  it("of the document's sentence is 6, of its global matrix 2, read as float32 too", () => {
    const printed = cases.filter(({ name }) => name === "sentence" || name === "global").map(({ x }) => tensor(x));
    expect(printed.map((x) => rank(x))).toEqual([6, 2]);
  });

  it("takes for 0 what rounding may have left, which is more in float32", () => {
    const ranks = (["float32", "float64"] as const).map((dtype) => rank(tensor([[1, 0], [0, 1e-9]], { dtype })));
    expect(ranks).toEqual([1, 2]);
  });

  it("counts what is above a given tolerance", () => {
    const graded = cases.find(({ name }) => name === "graded")!.x;
    expect([1e-7, 1e-4, 0.01, 2].map((tolerance) => rank(graded, { tolerance }))).toEqual([3, 2, 1, 0]);
    expect([0, 1e-4].map((tolerance) => nullSpace(graded, { tolerance }).shape)).toEqual([[4, 0], [4, 2]]);
  });
});

describe("effectiveRank", () => {
  it("counts equal directions, ignores scale, and is at most the rank", () => {
    expect(effectiveRank(identity(5))).toBeCloseTo(5, 10);
    fc.assert(
      fc.property(anyMatrix, fc.double({ min: 0.01, max: 100, noNaN: true }), (x, scale) => {
        const found = effectiveRank(x);
        expect(found).toBeLessThanOrEqual(Math.min(x.length, x[0]!.length) + 1e-9);
        expect(effectiveRank(x.map((row) => row.map((value) => value * scale)))).toBeCloseTo(found, 6);
      }),
    );
  });

  it("weighs the singular values themselves, not their squares", () => {
    const entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
    expect(effectiveRank([[3, 0], [0, 1]])).toBeCloseTo(Math.exp(entropy), 12);
  });
});

describe("lowRank", () => {
  it("misses exactly what the dropped singular values hold", () => {
    fc.assert(
      fc.property(anyMatrix, fc.nat(6), (x, wanted) => {
        const { singularValues } = svd(x);
        const r = Math.min(wanted, singularValues.length);
        const near = rowsOf(lowRank(x, r));
        const missed = x.map((row, i) => row.map((value, j) => value - near[i]![j]!));
        expect(norm(missed)).toBeCloseTo(norm(singularValues.slice(r)), 8);
      }),
    );
  });

  it("of all ranks gives the matrix back, of rank 0 zeros, in the dtype it came in", () => {
    const x = tensor([[1, 2, 3], [4, 5, 7]]);
    expectClose(lowRank(x, 2), x);
    expect(lowRank(x, 0).toArray()).toEqual([[0, 0, 0], [0, 0, 0]]);
    expect(lowRank(x, 2).dtype).toBe("float32");
  });
});

describe("nullSpace", () => {
  it("holds the changes of a row of weights that no output shows", () => {
    const values = cases.find(({ name }) => name === "values")!.x.map((row) => [...row, 1]); // 1: the sum stays
    const changes = nullSpace(transposed(values));
    expect(changes.shape).toEqual([6, 2]);
    expect(norm(product(transposed(rowsOf(changes)), values))).toBeLessThan(1e-12);
  });
});

describe("norm", () => {
  it("reads a tensor of any shape as one vector", () => {
    expect([norm(-3), norm([3, 4]), norm([[[1, 2]], [[2, 4]]]), norm([])]).toEqual([3, 5, 5, 0]);
  });
});

describe("errors", () => {
  it.each([
    [
      () => svd([1, 2]),
      "svd: expected one matrix with at least one entry, got shape [2]; " +
        "select one matrix of a stack, and wrap a single row in an array: [row].",
    ],
    [() => rank([[]]), "rank: expected one matrix with at least one entry, got shape [1, 0]"],
    [() => effectiveRank([[[1]]]), "effectiveRank: expected one matrix with at least one entry, got shape [1, 1, 1]"],
    [
      () => svd([[1, 2], [NaN, 3]]),
      "svd: expected finite numbers, got NaN at row 1, column 0; look for what made it, " +
        "mostly a division by 0 or too large a learning rate.",
    ],
    [() => nullSpace([[1, -Infinity]]), "nullSpace: expected finite numbers, got -Infinity at row 0, column 1"],
    [
      () => lowRank([[1, 2, 3], [4, 5, 6]], 3),
      "lowRank: the rank of an approximation of [2, 3] must be an integer from 0 to 2, got 3.",
    ],
    [() => lowRank([[1]], 0.5), "must be an integer from 0 to 1, got 0.5."],
  ])("%s", (call, message) => {
    expect(call).toThrow(message);
  });
});
