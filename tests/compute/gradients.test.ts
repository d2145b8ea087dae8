import fc from "fast-check";
import {
  add, attention, broadcastTo, concatenate, crossEntropy, divide, embedding, exp, grad, log, logSoftmax, logSumExp,
  matmul, max, mean, mlp, multiply, negate, noGrad, relu, reshape, select, slice, softmax, splitHeads, sqrt,
  stack, subtract, sum, tanh, tensor, transpose, valueAndGrad, where, type Nested, type Tensor,
} from "compute";
import { describe, expect, it } from "vitest";
import { expectClose } from "./close.ts";
import { finiteDifferences, loss, partner } from "./slopes.ts";

const other = partner(3, 4);
/** Each takes a [3, 4] tensor of positive numbers. */
const ops: Record<string, (x: Tensor) => Tensor> = {
  add: (x) => add(x, partner(4)),
  "add, repeated": (x) => add(select(x, 0, 0), other),
  "subtract, left": (x) => subtract(x, other),
  "subtract, right": (x) => subtract(other, select(x, 0, 1)),
  multiply: (x) => multiply(x, x),
  "divide, left": (x) => divide(x, add(other, 5)),
  "divide, right": (x) => divide(other, x),
  negate,
  exp,
  log,
  sqrt,
  tanh,
  relu: (x) => relu(subtract(x, 1.00037)), // away from the corner
  where: (x) => where([[1], [0], [1]], x, multiply(x, 2)),
  "matmul, left": (x) => matmul(x, partner(2, 4, 3)),
  "matmul, right": (x) => matmul(partner(2, 5, 3), x),
  "matmul, vectors": (x) => matmul(select(x, 0, 0), select(x, 0, 2)),
  transpose,
  reshape: (x) => reshape(x, [2, -1]),
  slice: (x) => slice(x, 1, 1, 3),
  select: (x) => select(x, 1, -1),
  concatenate: (x) => concatenate([x, other, x], 1),
  stack: (x) => stack([x, x], 1),
  broadcastTo: (x) => broadcastTo(x, [2, 3, 4]),
  embedding: (x) => embedding(x, [[2, 0], [2, 1]]),
  "sum over axes": (x) => sum(x, { axis: [0] }),
  mean: (x) => mean(x, { axis: 1, keepDims: true }),
  max: (x) => max(x, { axis: 0 }),
  softmax: (x) => softmax(x, { axis: 0 }),
  logSoftmax: (x) => logSoftmax(x),
  logSumExp: (x) => logSumExp(x, { axis: 0, keepDims: true }),
  crossEntropy: (x) => crossEntropy(x, [3, 0, 1]),
  "attention, queries": (x) => attention(x, partner(5, 4), partner(5, 2), { causal: true }).output,
  "attention, keys": (x) => attention(partner(2, 4), x, partner(3, 2), { mask: [[1, 0, 1], [0, 1, 1]] }).output,
  "attention, values": (x) => attention(partner(2, 4), partner(3, 4), x).output,
  splitHeads: (x) => splitHeads(x, 2),
  mlp: (x) => mlp(x, [{ weight: partner(4, 6), bias: partner(6) }, { weight: partner(6, 2), bias: partner(2) }]),
};

const positives = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 12, maxLength: 12 });

describe("the derivative is the slope", () => {
  it.each(Object.entries(ops))("%s", (_, op) => {
    fc.assert(
      fc.property(positives, (values) => {
        fc.pre(new Set(values.map((value) => value.toFixed(3))).size === 12); // no ties at max, no corner at relu
        fc.pre(values.every((value) => Math.abs(value - 1.00037) > 1e-3));
        const x = reshape(tensor(values, { dtype: "float64" }), [3, 4]);
        const f = (input: Tensor) => loss(op(input));
        expectClose(grad(f)(x), finiteDifferences(f, x), 1e-5);
      }),
      { numRuns: 5, seed: 1 },
    );
  });
});

describe("grad and backward", () => {
  const square = (x: Tensor) => sum(multiply(x, x));

  it("gives value and gradient together", () => {
    const { value, gradient } = valueAndGrad(square)([1, 2, 3]);
    expect([value.item(), gradient.toArray()]).toEqual([14, [2, 4, 6]]);
  });

  it("adds up every path from an input to the loss", () => {
    expect(grad((x) => sum(add(multiply(x, 2), add(x, x))))([1, 1]).toArray()).toEqual([4, 4]);
  });

  it("is zero where the value does not depend on the input", () => {
    expect(grad(() => tensor(3))([1, 2]).toArray()).toEqual([0, 0]);
  });

  it("adds to grad with every backward, on a graph used twice too", () => {
    const x = tensor([1, 2], { requiresGrad: true });
    const y = square(x);
    y.backward();
    y.backward();
    expect(x.grad!.toArray()).toEqual([4, 8]);
  });

  it("walks a chain of 20 000 steps", () => {
    let y = tensor(0, { requiresGrad: true });
    const start = y;
    for (let i = 0; i < 20_000; i++) y = add(y, 1);
    y.backward();
    expect(start.grad!.item()).toBe(1);
  });

  it("does not record inside noGrad, and records again after an error in it", () => {
    const x = tensor([1, 2], { requiresGrad: true });
    expect(noGrad(() => square(x)).requiresGrad).toBe(false);
    expect(() => noGrad(() => matmul(x, [1]))).toThrow();
    expect(square(x).requiresGrad).toBe(true);
  });

  it("lets no gradient through detach", () => {
    const x = tensor([1, 2], { requiresGrad: true });
    sum(multiply(x, x.detach())).backward();
    expect(x.grad!.toArray()).toEqual([1, 2]);
  });

  it("leaves the inputs as they were", () => {
    const values: Nested = [[1, 2], [3, 4]];
    grad((x) => sum(softmax(x)))(values);
    expect(values).toEqual([[1, 2], [3, 4]]);
  });
});
