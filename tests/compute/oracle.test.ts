import {
  adam, crossEntropy, jit, matmul, multiHeadAttention, multiply, sgd, sum, tensor, type DType, type Tensor,
} from "compute";
import { describe, expect, it } from "vitest";
import { expectClose } from "./close.ts";
import { engines, missing, onEngine } from "./oracle/engines.ts";
import { evaluate, leavesOf, numbers, readOracle, type OracleCase } from "./oracle/oracle.ts";

const files = { ops: 42, attention: 8, layers: 48, sizes: 33 };
const tolerances = { float64: 1e-10, float32: 2e-5 } as const;

describe.each(Object.entries(files))("PyTorch agrees on %s.json", (name, count) => {
  const { versions, cases } = readOracle(name);
  const titled = cases.map((one, i) => ({ ...one, title: `${i} ${one.op} ${Object.keys(one.settings).join(" ")}` }));

  it("says which PyTorch, and holds every case", () => {
    expect(versions.torch).toMatch(/^\d+\.\d+/);
    expect(cases).toHaveLength(count);
  });

  it.each(titled)("$title in float64", (one) => expectAgreement(one, "float64"));

  describe.each(engines)("in float32 on the engine %s", (engine) => {
    const why = missing(engine);

    it.for(titled)("$title", (one, { skip }) => {
      skip(why !== undefined, why);
      onEngine(engine, () => expectAgreement(one, "float32"));
    });

    it.for(titled)("$title: to the bit the same when a recording runs on other numbers", (one, { skip }) => {
      skip(why !== undefined, why);
      onEngine(engine, () => {
        const leaves = leavesOf(one, "float32");
        const recorded = jit(() => evaluate(one, leaves, "float32"));
        recorded(); // called and written down
        recorded(); // run, its inputs moved into the program's memory
        for (const { data } of leaves) data.set(data.map((entry) => 1.5 - entry / 2));
        expect(bitsOf(recorded())).toEqual(bitsOf(evaluate(one, leaves, "float32")));
      });
    });
  });
});

function expectAgreement(one: OracleCase, dtype: DType): void {
  const got = evaluate(one, leavesOf(one, dtype), dtype);
  expect(got.map((tensor) => tensor.dtype)).toEqual(got.map(() => dtype));
  [one.output, ...one.gradients].forEach((expected, i) => expectClose(got[i]!, numbers(expected), tolerances[dtype]));
}

function bitsOf(tensors: readonly Tensor[]): number[][] {
  return tensors.map(({ data }) => Array.from(data));
}

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
