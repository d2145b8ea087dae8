import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { random } from "../../src/compute/random.ts";
import { conflicts, pcGrad } from "../../src/compute/surgery.ts";
import { tensor, type Nested, type Tensor } from "../../src/compute/tensor.ts";
import { expectClose } from "./close.ts";
import { readOracle } from "./oracle/oracle.ts";

interface SurgeryCase {
  tasks: Nested[][];
  orders: number[][];
  cosines: number[][];
  result: Nested[];
}

const { surgery } = readOracle<{ surgery: SurgeryCase[] }>("linalg"); // make_linalg_oracle.py
const asTasks = (tasks: Nested[][]) => tasks.map((task) => task.map((values) => tensor(values, { dtype: "float64" })));
const flat = (task: Tensor[]) => task.flatMap(({ data }) => [...data]);
const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** The gradients of two tasks: a matrix and a row each. */
const component = fc.double({ min: -10, max: 10, noNaN: true }).map((x) => (Math.abs(x) < 1e-100 ? 0 : x));
const gradients = fc.array(component, { minLength: 6, maxLength: 6 }).map((g) =>
  [tensor([g.slice(0, 2), g.slice(2, 4)], { dtype: "float64" }), tensor(g.slice(4), { dtype: "float64" })],
);

describe.each(surgery)("the algorithm in NumPy, orders $orders", ({ tasks, orders, cosines, result }) => {
  it("pcGrad", () => {
    const left = [...orders];
    const found = pcGrad(asTasks(tasks), { permutation: () => left.shift()! });
    expect(left).toEqual([]); // one order per task
    found.forEach((gradient, i) => expectClose(gradient, result[i]!, 1e-10));
  });

  it("conflicts", () => expectClose(conflicts(asTasks(tasks)), cosines, 1e-10));
});

describe("pcGrad", () => {
  it("of two tasks helps both, or at least hurts neither", () => {
    fc.assert(
      fc.property(gradients, gradients, fc.integer(), (a, b, seed) => {
        const found = flat(pcGrad([a, b], random(seed)));
        for (const task of [a, b]) expect(dot(found, flat(task))).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it("is the plain sum where nothing conflicts", () => {
    const [a, b] = [[tensor([1, 0]), tensor(2)], [tensor([0, 3]), tensor(0.5)]];
    const found = pcGrad([a, b], random(1));
    expect(found.map((gradient) => gradient.toArray())).toEqual([[1, 3], 2.5]);
  });

  it("takes away the part against the other task and leaves the gradients as they were", () => {
    const [a, b] = [[tensor([1, 0])], [tensor([-1, 1])]];
    expectClose(pcGrad([a, b], random(1))[0]!, [0.5, 1.5]); // (1, 0) + (1/2)(-1, 1), and (-1, 1) + (1, 0)
    expect([a[0]!.toArray(), b[0]!.toArray()]).toEqual([[1, 0], [-1, 1]]);
  });

  it("cancels opposite gradients, and passes a single task or one without gradient through", () => {
    expectClose(pcGrad([[tensor([1, 2])], [tensor([-2, -4])]], random(1))[0]!, [0, 0]);
    expectClose(pcGrad([[tensor([1, 2])]], random(1))[0]!, [1, 2]);
    expectClose(pcGrad([[tensor([1, 2])], [tensor([0, 0])]], random(1))[0]!, [1, 2]);
  });

  it("with the same seed gives the same bits, with three tasks the order matters", () => {
    const tasks = asTasks(surgery[1]!.tasks);
    const results = [1, 1, 2, 3, 4].map((seed) => String(flat(pcGrad(tasks, random(seed)))));
    expect(results[0]).toBe(results[1]);
    expect(new Set(results).size).toBeGreaterThan(1);
  });

  it("keeps the dtype, carries NaN, and wants no gradient", () => {
    const [found] = pcGrad([[tensor([1, NaN], { requiresGrad: true })]], random(1)) as [Tensor];
    expect([found.dtype, found.requiresGrad, found.toArray()]).toEqual(["float32", false, [1, NaN]]);
    expect(pcGrad(asTasks([[[1, 2]]]), random(1))[0]!.dtype).toBe("float64");
  });
});

describe("errors", () => {
  it.each([
    [
      () => conflicts([]),
      "conflicts: expected for each task a gradient of every parameter, in the same order and shapes, got no task; " +
        "take all of them by the same parameters.",
    ],
    [
      () => pcGrad([[tensor([1, 2]), tensor(3)], [tensor([[1, 2]]), tensor(3)]], random(1)),
      "pcGrad: expected for each task a gradient of every parameter, in the same order and shapes, " +
        "got [2] [] for task 0 and [1, 2] [] for task 1",
    ],
  ])("%s", (call, message) => {
    expect(call).toThrow(message);
  });
});
