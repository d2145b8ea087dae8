import { adam, crossEntropy, matmul, multiHeadAttention, multiply, sgd, sum, tensor, type Tensor } from "compute";
import { describe, expect, it } from "vitest";
import { expectClose } from "./close.ts";
import { evaluate, numbers, readOracle } from "./oracle/oracle.ts";

const files = { ops: 42, attention: 8 };
const tolerances = { float64: 1e-10, float32: 2e-5 } as const;

describe.each(Object.entries(files))("PyTorch agrees on %s.json", (name, count) => {
  const { versions, cases } = readOracle(name);

  it("says which PyTorch, and holds every case", () => {
    expect(versions.torch).toMatch(/^\d+\.\d+/);
    expect(cases).toHaveLength(count);
  });

  it.each(cases.map((one, i) => ({ ...one, title: `${i} ${one.op} ${Object.keys(one.settings).join(" ")}` })))(
    "$title",
    (one) => {
      for (const dtype of ["float64", "float32"] as const) {
        const { output, gradients } = evaluate(one, dtype);
        expect(output.dtype).toBe(dtype);
        expectClose(output, numbers(one.output), tolerances[dtype]);
        gradients.forEach((gradient, i) => expectClose(gradient, numbers(one.gradients[i]!), tolerances[dtype]));
      }
    },
  );
});

interface OptimizerCase {
  op: "adam" | "sgd";
  start: number[];
  steepness: number[];
  settings: object;
  path: number[][];
}

interface TrainingCase {
  op: "training";
  x: number[][][];
  targets: number[][];
  start: Record<Weights, number[][]>;
  losses: number[];
  end: Record<Weights, number[][]>;
}
type Weights = "query" | "key" | "value" | "output" | "readout";

describe("PyTorch agrees on whole runs", () => {
  const { cases } = readOracle<{ cases: (OptimizerCase | TrainingCase)[] }>("training");
  const bowls = cases.filter((one) => one.op !== "training");
  const training = cases.filter((one) => one.op === "training");

  it("holds every case", () => {
    expect([bowls.length, training.length]).toEqual([3, 1]);
  });

  it.each(bowls.map((one) => ({ ...one, title: `${one.op} ${JSON.stringify(one.settings)}` })))("$title", (one) => {
    const p = tensor(one.start, { dtype: "float64", requiresGrad: true });
    const optimizer = { adam, sgd }[one.op](p, one.settings);
    for (const expected of one.path) {
      sum(multiply(tensor(one.steepness, { dtype: "float64" }), multiply(p, p))).backward();
      optimizer.step();
      optimizer.zeroGrad();
      expectClose(p, expected, 1e-10);
    }
  });

  it.each(training)("a causal two-head layer trained by Adam", ({ x, targets, start, losses, end }) => {
    const p = Object.fromEntries(
      Object.entries(start).map(([name, value]) => [name, tensor(value, { dtype: "float64", requiresGrad: true })]),
    ) as Record<Weights, Tensor>;
    const optimizer = adam(p, { learningRate: 0.05 });
    for (const expected of losses) {
      const { output } = multiHeadAttention(tensor(x, { dtype: "float64" }), p, { heads: 2, causal: true });
      const loss = crossEntropy(matmul(output, p.readout), targets);
      expectClose(loss, expected, 1e-9);
      loss.backward();
      optimizer.step();
      optimizer.zeroGrad();
    }
    for (const [name, value] of Object.entries(end)) expectClose(p[name as Weights], value, 1e-8);
  });
});
