import fc from "fast-check";
import {
  attention, attentionWeights, gelu, grad, klDivergence, layerNorm, linear, max, mean, mergeHeads, multiHeadAttention,
  multiply, parametersOf, reshape, rmsNorm, rotary, slice, softmax, splitHeads, tensor, zeros,
  type DType, type Tensor,
} from "compute";
import { describe, expect, it } from "vitest";
import { expectClose } from "./close.ts";
import { engines, missing, onEngine } from "./oracle/engines.ts";
import { models } from "./oracle/models.ts";
import { batchesOf, lossOf, parametersFrom, readRun, type Run } from "./oracle/runs.ts";
import { finiteDifferences, loss, partner } from "./slopes.ts";

/** The numbers of x over and over, each time with other factors, in another shape. */
function filled(shape: readonly number[], x: Tensor): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  const repeated = multiply(partner(Math.ceil(size / x.size), x.size), reshape(x, [x.size]));
  return reshape(slice(reshape(repeated, [-1]), 0, 0, size), shape);
}

/** A layer of four heads that depends on x in one of its tensors only; grouped, causal and gated on request. */
function heads(part: string, options: { keyHeads?: number; causal?: boolean; gates?: number[][] } = {}) {
  const keyWidth = 2 * (options.keyHeads ?? 4);
  const shapes: Record<string, number[]> = {
    queries: [2, 2, 4], keys: [2, 3, 5], values: [2, 3, 3], query: [4, 8], key: [5, keyWidth], value: [3, keyWidth],
    output: [8, 4], "query bias": [8], "key bias": [keyWidth], "value bias": [keyWidth], "output bias": [4],
  };
  return (x: Tensor): Tensor => {
    const of = (name: string) => (name === part ? filled(shapes[name]!, x) : partner(...shapes[name]!));
    const matrices = { query: of("query"), key: of("key"), value: of("value"), output: of("output") };
    const bias = {
      query: of("query bias"), key: of("key bias"), value: of("value bias"), output: of("output bias"),
    };
    const inputs = { queries: of("queries"), keys: of("keys"), values: of("values") };
    return multiHeadAttention(inputs, { ...matrices, bias }, { heads: 4, ...options }).output;
  };
}

const parts = ["queries", "keys", "values", "query", "key", "value", "output"];
const biases = ["query bias", "value bias", "output bias"]; // a bias of all keys moves all scores of a query alike
const grouped = { keyHeads: 2, causal: true };
const gates = [[0, 1.5, 1, 2], [1, 0, 0.5, 2]];

/** Each takes a [3, 4] tensor of positive numbers. */
const ops: Record<string, (x: Tensor) => Tensor> = {
  "layerNorm, x": (x) => layerNorm(x, { gain: partner(4), bias: partner(4) }),
  "layerNorm, gain": (x) => layerNorm(partner(2, 3, 4), { gain: mean(x, { axis: 0 }), bias: partner(4) }),
  "layerNorm, bias": (x) => layerNorm(partner(2, 3, 4), { gain: partner(4), bias: mean(x, { axis: 0 }) }),
  "layerNorm, epsilon": (x) => layerNorm(x, { gain: partner(4), bias: partner(4) }, { epsilon: 0.5 }),
  "rmsNorm, x": (x) => rmsNorm(x, { gain: partner(4) }),
  "rmsNorm, gain": (x) => rmsNorm(partner(2, 3, 4), { gain: mean(x, { axis: 0 }) }),
  gelu,
  "gelu, negative": (x) => gelu(multiply(x, -1)),
  "linear, x": (x) => linear(x, { weight: partner(4, 5), bias: partner(5) }),
  "linear, weight": (x) => linear(partner(2, 2, 3), { weight: x, bias: partner(4) }),
  "linear, bias": (x) => linear(partner(2, 2, 3), { weight: partner(3, 4), bias: mean(x, { axis: 0 }) }),
  "klDivergence, p": (x) => klDivergence(softmax(x), softmax(partner(3, 4))),
  "klDivergence, q": (x) => klDivergence(softmax(partner(3, 4)), softmax(x)),
  rotary,
  "rotary of heads": (x) => rotary(splitHeads(x, 2)),
  mergeHeads: (x) => mergeHeads(reshape(x, [2, 3, 2])),
  attentionWeights: (x) => attentionWeights(x, multiply(x, x), { causal: true }),
  "attention, fewer queries": (x) => attention(slice(x, 0, 1, 3), x, x, { causal: true, scale: 0.7 }).output,
  "attention, all alike": (x) => attention(x, x, x, { mask: [[1, 0, 1], [0, 0, 0], [1, 1, 1]] }).output,
  "mean over axes": (x) => mean(reshape(x, [3, 2, 2]), { axis: [0, -1] }),
  "max of all": (x) => max(x),
  ...Object.fromEntries([...parts, ...biases].map((part) => [`heads, ${part}`, heads(part)])),
  ...Object.fromEntries(parts.map((part) => [`grouped heads, ${part}`, heads(part, grouped)])),
  ...Object.fromEntries(["queries", "value", "output"].map((part) => [`gated heads, ${part}`, heads(part, { gates })])),
  "one key head for all": heads("key", { keyHeads: 1 }),
};

const positives = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 12, maxLength: 12 });

describe("the derivative of a layer is its slope", () => {
  it.each(Object.entries(ops))("%s", (_, op) => {
    fc.assert(
      fc.property(positives, (values) => {
        fc.pre(new Set(values.map((value) => value.toFixed(3))).size === 12); // no ties at max, no row of equals
        const x = reshape(tensor(values, { dtype: "float64" }), [3, 4]);
        const f = (input: Tensor) => loss(op(input));
        expectClose(grad(f)(x), finiteDifferences(f, x), 1e-5);
      }),
      { numRuns: 5, seed: 1 },
    );
  });

  it("is zero by the bias of the keys, which moves all scores of a query alike", () => {
    expectClose(grad((x) => loss(heads("key bias")(x)))(partner(3, 4)), zeros([3, 4]), 1e-12);
  });
});

/** All gradients of the loss at the start of a run, one after another. */
function slopesOf(run: Run, dtype: DType): number[] {
  const parameters = parametersFrom(run.start, dtype);
  lossOf(run, parameters, batchesOf(run, dtype)[0]!).backward();
  return parametersOf(parameters).flatMap(({ grad }) => Array.from(grad!.data));
}

const length = (row: readonly number[]) => Math.hypot(...row);

describe.each(Object.keys(models))("the gradients of a whole %s", (name) => {
  const run = readRun(name);

  it.for(engines)("are on the engine %s in float32 those of the reference in float64", (engine, { skip }) => {
    const why = missing(engine);
    skip(why !== undefined, why);
    const expected = onEngine("reference", () => slopesOf(run, "float64"));
    const got = onEngine(engine, () => slopesOf(run, "float32"));
    expect(length(got.map((slope, i) => slope - expected[i]!)) / length(expected)).toBeLessThan(1e-6);
  });

  it("point where the loss grows", () => {
    const parameters = parametersFrom(run.start, "float64");
    const batch = batchesOf(run, "float64")[0]!;
    const slopes = slopesOf(run, "float64");
    const step = 1e-6 / length(slopes);
    const moved = (by: number): number => {
      let place = 0;
      for (const { data } of parametersOf(parameters)) data.set(data.map((entry) => entry + by * slopes[place++]!));
      return lossOf(run, parameters, batch).item();
    };
    const rise = (moved(step) - moved(-2 * step)) / (2 * step); // along the gradient: its squared length
    expect(Math.abs(rise / length(slopes) ** 2 - 1)).toBeLessThan(1e-5);
  });
});
