import {
  attention, attentionWeights, causalMask, crossEntropy, effectiveTokens, entropy, grad, logSoftmax, logSumExp, matmul,
  max, mean, multiHeadAttention, multiHeadParameters, paddingMask, random, softmax, sum, tensor, zeros, type Tensor,
} from "compute";
import { describe, expect, it } from "vitest";
import { expectClose } from "./close.ts";

const identity = [[1, 0], [0, 1]];

describe("large logits", () => {
  it("softmax of 1e4 is a distribution", () => {
    expectClose(softmax([1e4, 1e4 - Math.log(3), 0]), [0.75, 0.25, 0], 1e-3); // float32 keeps 1e4 - log 3 to 5e-4
    expectClose(softmax(tensor([1e4, 1e4 - Math.log(3)], { dtype: "float64" })), [0.75, 0.25], 1e-12);
    expect(softmax([-1e4, 1e4]).toArray()).toEqual([0, 1]);
  });

  it("does not change when a constant is added to a row", () => {
    expectClose(softmax([1, 2, 3]), softmax([1001, 1002, 1003]), 1e-6);
  });

  it("logSumExp and logSoftmax do not overflow", () => {
    expectClose(logSumExp([1e4, 1e4]), 1e4 + Math.log(2), 1e-6);
    expectClose(logSoftmax([1e4, -1e4]), [0, -2e4]);
    expectClose(crossEntropy([[1e4, -1e4]], [1]), 2e4);
  });
});

describe("rows that may attend to nothing", () => {
  const mask = [[true, true], [false, false]];

  it("get zeros, and so does their output", () => {
    const { output, weights } = attention(identity, identity, identity, { mask });
    expectClose(sum(weights, { axis: -1 }), [1, 0]);
    expect(output.toArray<number[][]>()[1]).toEqual([0, 0]);
  });

  it("pass no gradient and no NaN to the other row", () => {
    const gradient = grad((x) => sum(matmul(attention(x, x, x, { mask }).output, [1, 2])))(identity);
    expect(gradient.toArray<number[][]>().flat().every(Number.isFinite)).toBe(true);
  });

  it("softmax of only -Infinity is zeros, logSumExp is -Infinity", () => {
    expect(softmax([-Infinity, -Infinity]).toArray()).toEqual([0, 0]);
    expect(logSumExp([-Infinity, -Infinity]).item()).toBe(-Infinity);
  });
});

describe("short sequences", () => {
  const parameters = multiHeadParameters(random(1), { dModel: 4, heads: 2 });

  it("one token attends to itself", () => {
    const { weights, output } = multiHeadAttention(random(2).normals([1, 4]), parameters, { heads: 2, causal: true });
    expect(weights.toArray()).toEqual([[[1]], [[1]]]);
    expect(output.shape).toEqual([1, 4]);
  });

  it("no tokens give no outputs, and an empty gradient", () => {
    const { weights, output } = multiHeadAttention(zeros([0, 4]), parameters, { heads: 2 });
    expect([weights.shape, output.shape]).toEqual([[2, 0, 0], [0, 4]]);
    const total = (x: Tensor) => sum(multiHeadAttention(x, parameters, { heads: 2 }).output);
    expect(grad(total)(zeros([0, 4])).shape).toEqual([0, 4]);
  });

  it("no keys at all give zeros", () => {
    const { output, weights } = attention([[1, 2]], zeros([0, 2]), zeros([0, 3]));
    expect([weights.shape, output.toArray()]).toEqual([[1, 0], [[0, 0, 0]]]);
  });

  it("sums and products over nothing are 0, a mean of nothing is NaN", () => {
    expect(sum([]).item()).toBe(0);
    expect(matmul(zeros([2, 0]), zeros([0, 1])).toArray()).toEqual([[0], [0]]);
    expect(mean([]).item()).toBeNaN();
  });
});

describe("NaN and Infinity come through", () => {
  it("in every entry of a softmax row, in max and in sum", () => {
    expect(softmax([[NaN, 1], [0, 0]]).toArray()).toEqual([[NaN, NaN], [0.5, 0.5]]);
    expect([max([1, NaN, 2]).item(), sum([1, NaN]).item(), logSumExp([NaN, 1]).item()]).toEqual([NaN, NaN, NaN]);
  });

  it("through a product with 0", () => {
    expect(matmul([[0, 1]], [[NaN, Infinity], [1, 1]]).toArray()).toEqual([[NaN, NaN]]);
    expect(matmul([[0, 1]], [[5, 6], [1, 1]]).toArray()).toEqual([[1, 1]]);
  });

  it("but a masked score that is NaN stays closed", () => {
    expectClose(attentionWeights([[1]], [[NaN], [1]], { mask: [false, true] }), [[0, 1]]);
  });
});

describe("masks", () => {
  it("causal: nothing from the future, also when there are more keys than queries", () => {
    expect(causalMask(3).toArray()).toEqual([[1, 0, 0], [1, 1, 0], [1, 1, 1]]);
    expect(causalMask(2, 3).toArray()).toEqual([[1, 1, 0], [1, 1, 1]]);
  });

  it("padding: one row of keys per sentence", () => {
    expect(paddingMask([1, 3], 3).toArray()).toEqual([[[1, 0, 0]], [[1, 1, 1]]]);
  });

  it("with a head axis: each head its own", () => {
    const mask = [[[1, 0], [1, 0]], [[0, 1], [0, 1]]]; // [heads, T, T]
    const eye = tensor(identity);
    const parameters = { query: eye, key: eye, value: eye, output: eye };
    const { weights } = multiHeadAttention(identity, parameters, { heads: 2, mask });
    expect(weights.toArray()).toEqual(mask);
  });
});

describe("entropy", () => {
  it("is 1 bit for two equal weights, 0 for one, and log2 T at most", () => {
    expect([entropy([0.5, 0.5]), entropy([1, 0, 0]), entropy([0.25, 0.25, 0.25, 0.25])]).toEqual([1, 0, 2]);
    expect(entropy([0.5, 0.5], { base: Math.E })).toBeCloseTo(Math.LN2, 12);
    expect(effectiveTokens([0.5, 0.5, 0])).toBe(2);
  });
});
