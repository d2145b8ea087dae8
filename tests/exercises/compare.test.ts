import { describe, expect, test } from "vitest";
import { defaultTolerance, findDifference, findInequality, findNonNumber } from "../../src/exercises/compare.ts";

const difference = (got: unknown, expected: unknown) => findDifference(got, expected, defaultTolerance);

describe("close", () => {
  test.each([
    [1, 1 + 9e-6],
    [1000, 1000.009],
    [0, 9e-9],
    [-0, 0],
    [Infinity, Infinity],
    [[[1, 2], [3, 4]], [[1, 2.00001], [3, 4]]],
    [{ output: [1], heads: 2 }, { heads: 2, output: [1] }],
    ["cat", "cat"],
    [null, null],
  ])("takes %j for %j", (got, expected) => {
    expect(difference(got, expected)).toBeUndefined();
  });

  test.each([
    [1, 1.00002, "value"],
    [0, 2e-8, "value"],
    [NaN, 1, "notFinite"],
    [Infinity, 1, "notFinite"],
    [1, Infinity, "value"],
    [-Infinity, Infinity, "notFinite"],
    ["1", 1, "kind"],
    [undefined, 1, "kind"],
    [[1, 2], [1, 2, 3], "shape"],
    [[[1, 2]], [1, 2], "shape"],
    [[[1, 2], [3]], [[1, 2], [3, 4]], "length"],
    [[1, "2"], [1, 2], "kind"],
    [{ a: 1, b: 2 }, { a: 1 }, "keys"],
    [{ a: 1, c: 2 }, { a: 1, b: 2 }, "keys"],
    [{}, { toString: 1 }, "keys"],
    [true, false, "value"],
  ])("refuses %j for %j: %s", (got, expected, reason) => {
    expect(difference(got, expected)?.reason).toBe(reason);
  });

  test("names the first place that differs", () => {
    const mismatch = { reason: "value", at: "[1][1]", got: "5", expected: "4" };
    expect(difference([[1, 2], [3, 5]], [[1, 2], [3, 4]])).toEqual(mismatch);
    expect(difference({ heads: [1, NaN] }, { heads: [1, 2] })?.at).toBe(".heads[1]");
  });

  test("an author who expects NaN is told so", () => {
    expect(() => difference(NaN, NaN)).toThrow("no answer can equal");
  });
});

describe("hostile data", () => {
  test("a hole is no number, even when Array.prototype has one", () => {
    const prototype = Array.prototype as unknown as Record<number, number>;
    prototype[1] = 2;
    try {
      expect(difference([1, , 3], [1, 2, 3])?.reason).toBe("kind");
    } finally {
      delete prototype[1];
    }
  });

  test("an array of four billion holes is refused at once", () => {
    const endless = new Array(2 ** 32 - 1);
    expect(difference(endless, [1])?.reason).toBe("shape");
    expect(findNonNumber(endless, [3])?.reason).toBe("length");
    expect(findNonNumber(endless, [null])?.reason).toBe("kind");
  });

  test("a cycle, a Map and an object with valueOf are no numbers", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(difference(cycle, [[1]])?.reason).toBe("shape");
    expect(difference(new Map([["a", 1]]), { a: 1 })?.reason).toBe("kind");
    expect(difference({ valueOf: () => 1 }, 1)?.reason).toBe("kind");
  });

  test("an own key __proto__ is a key like any other", () => {
    const odd = JSON.parse('{"__proto__": 1, "a": 1}') as unknown;
    expect(difference(odd, { a: 1 })?.reason).toBe("keys");
  });
});

describe("equal", () => {
  test("has no tolerance", () => {
    expect(findInequality(3, 3)).toBeUndefined();
    expect(findInequality(3 + 1e-12, 3)?.reason).toBe("value");
    expect(findInequality(["a", 1, null], ["a", 1, null])).toBeUndefined();
  });
});

describe("numbers", () => {
  test("wants exactly the shape", () => {
    expect(findNonNumber(2, [])).toBeUndefined();
    expect(findNonNumber([[1, 2], [3, 4]], [2, 2])).toBeUndefined();
    expect(findNonNumber([[1, 2], [3, 4]], [null, 2])).toBeUndefined();
    expect(findNonNumber([], [null])?.reason).toBe("empty");
    expect(findNonNumber([[1, 2], [3]], [2, 2])).toMatchObject({ reason: "length", at: "[1]", got: "1" });
    expect(findNonNumber([[1, NaN]], [1, 2])).toMatchObject({ reason: "notFinite", at: "[0][1]" });
    expect(findNonNumber([1, 2], [2, 2])?.reason).toBe("kind");
  });
});
