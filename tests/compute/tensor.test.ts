import {
  add, arange, argmax, causalMask, full, oneHot, ones, random, softmax, sum, tensor, Tensor, transpose, zeros,
} from "compute";
import { describe, expect, it } from "vitest";

describe("a tensor", () => {
  const cube = tensor([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]);

  it("knows its shape, size, rank and dtype", () => {
    expect([cube.shape, cube.size, cube.rank, cube.dtype]).toEqual([[2, 2, 2], 8, 3, "float32"]);
    expect(tensor(1).shape).toEqual([]);
    expect(tensor([], { dtype: "float64" }).dtype).toBe("float64");
  });

  it("gives single entries and nested arrays back", () => {
    expect([cube.at(1, 0, -1), cube.toArray()]).toEqual([6, [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]]);
    expect(zeros([2, 0]).toArray()).toEqual([[], []]);
  });

  it("copies what it is made of", () => {
    const data = new Float32Array([1, 2]);
    const row = tensor(data);
    data[0] = 9;
    expect(row.toArray()).toEqual([1, 2]);
  });

  it("takes booleans as 1 and 0, and typed arrays as rows", () => {
    expect(tensor([[true, false]]).toArray()).toEqual([[1, 0]]);
    expect(tensor(new Float64Array([1, 2])).dtype).toBe("float64");
  });

  it("is float64 as soon as one operand is", () => {
    expect(add(tensor(0.1, { dtype: "float64" }), 0.2).item()).toBe(0.1 + 0.2);
    expect(add(0.1, 0.2).dtype).toBe("float32");
  });

  it("prints itself", () => {
    expect(String(tensor([[1, 2]]))).toBe("Tensor [1, 2] float32 [[1,2]]");
  });
});

describe("makers", () => {
  it("zeros, ones, full, arange, oneHot", () => {
    expect([zeros([2]), ones([1, 2]), full([2], 7), arange(3)].map((t) => t.toArray())).toEqual([
      [0, 0], [[1, 1]], [7, 7], [0, 1, 2],
    ]);
    expect(oneHot([[2], [0]], 3).toArray()).toEqual([[[0, 0, 1]], [[1, 0, 0]]]);
  });

  it("argmax finds the first of the largest", () => {
    expect(argmax([[1, 3, 3], [5, 0, 1]]).toArray()).toEqual([1, 0]);
    expect(argmax([[1, 3], [5, 0]], { axis: 0 }).toArray()).toEqual([1, 0]);
  });
});

describe("ops leave their inputs alone", () => {
  it("softmax, transpose, sum, causalMask", () => {
    const x = random(3).normals([3, 3]);
    const before = [...x.data];
    softmax(x);
    transpose(x);
    sum(add(x, causalMask(3)));
    expect([...x.data]).toEqual(before);
    expect(x).toBeInstanceOf(Tensor);
  });
});
