import {
  adam, add, crossEntropy, dropout, engine, gradients, isAvailable, jit, linear, linearParameters, matmul, mlp,
  mlpParameters, multiHeadAttention, multiHeadParameters, multiply, noGrad, parametersOf, random, setEngine, sgd, softmax,
  sum, tensor, type EngineName, type Tensor,
} from "compute";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, it } from "vitest";

const engines = (["reference", "simd", "relaxed"] as const).filter(isAvailable);
afterEach(() => void setEngine(isAvailable("simd") ? "simd" : "reference"));

/** A model small enough to train here, with everything that a step may hold. */
function trainer(seed: number, wrap: typeof jit = jit) {
  const chance = random(seed);
  const model = {
    attention: multiHeadParameters(chance, { dModel: 6, heads: 2, bias: true }),
    mlp: mlpParameters(chance, [6, 10, 3]),
  };
  const optimizer = adam(model, { learningRate: 0.01 });
  const step = wrap((x: Tensor, targets: Tensor) => {
    const { output } = multiHeadAttention(x, model.attention, { heads: 2, causal: true });
    const loss = crossEntropy(mlp(dropout(add(x, output), 0.2, chance), model.mlp), targets);
    loss.backward();
    optimizer.step();
    optimizer.zeroGrad();
    return loss;
  });
  return { step, model };
}

const eagerly = ((f: (...inputs: Tensor[]) => Tensor) => f) as unknown as typeof jit;
const batchOf = (seed: number, size = 4) => {
  const chance = random(seed);
  const targets = Array.from({ length: size }, () => [0, 1, 2, 3, 4].map(() => chance.integer(3)));
  return [chance.normals([size, 5, 6]), tensor(targets)] as const;
};

describe.each(engines)("a recorded step on the engine %s", (name: EngineName) => {
  it("gives the bits of the same step taken op by op, dropout included", () => {
    setEngine(name);
    const [plain, recorded] = [trainer(1, eagerly), trainer(1)];
    for (let i = 0; i < 6; i++) {
      const [x, targets] = batchOf(i);
      expect(recorded.step(x, targets).item()).toBe(plain.step(x, targets).item());
    }
    expect(parametersOf(recorded.model).map((p) => [...p.data])).toEqual(parametersOf(plain.model).map((p) => [...p.data]));
  });

  it("works for batches of changing size", () => {
    setEngine(name);
    const [plain, recorded] = [trainer(2, eagerly), trainer(2)];
    for (const [i, size] of [4, 4, 2, 4, 2].entries()) {
      const [x, targets] = batchOf(i, size);
      expect(recorded.step(x, targets).item()).toBe(plain.step(x, targets).item());
    }
  });

  it("asks for no memory: thousands of steps leave the heap as it was", () => {
    setEngine(name);
    const { step } = trainer(3);
    const [x, targets] = batchOf(0);
    const run = (steps: number) => {
      for (let i = 0; i < steps; i++) step(x, targets);
    };
    run(1000); // until the compiler has done its work
    const before = held();
    run(4000);
    const after = held();
    expect(after.arrays - before.arrays).toBeLessThanOrEqual(0);
    expect(after.objects - before.objects).toBeLessThan(200_000); // 50 bytes a step; its numbers are 9 kB
  });

  it("lets many functions be recorded, one after another", () => {
    setEngine(name);
    const losses = Array.from({ length: 150 }, (_, i) => {
      const { step } = trainer(4);
      const [x, targets] = batchOf(i % 3);
      step(x, targets);
      return step(x, targets).item();
    });
    expect(new Set(losses).size).toBe(3);
  });
});

/** Bytes that are still held after everything else has been thrown away. */
function held(): { arrays: number; objects: number } {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return { arrays: arrayBuffers, objects: heapUsed };
}

describe("jit", () => {
  it("shares parameters between functions, and with ops outside", () => {
    const parameters = linearParameters(random(1), 3, 2);
    const optimizer = sgd(parameters, { learningRate: 0.1, momentum: 0.9 });
    const x = random(2).normals([4, 3]);
    const learn = (targets: Tensor) => {
      const loss = crossEntropy(linear(x, parameters), targets);
      loss.backward();
      optimizer.step();
      optimizer.zeroGrad();
      return loss;
    };
    const [first, second] = [jit(learn), jit(learn)];
    const look = jit(() => noGrad(() => linear(x, parameters)));
    const targets = tensor([0, 1, 1, 0]);
    for (let i = 0; i < 4; i++) {
      first(targets);
      second(targets);
      learn(targets);
      expect([...look().data]).toEqual([...linear(x, parameters).data]);
    }
  });

  it("gives results that later calls do not change", () => {
    const double = jit((x: Tensor) => ({ twice: multiply(x, 2), list: [add(x, 1)] }));
    const [a, b, c] = [1, 2, 3].map((n) => double([n]));
    expect([a, b, c].map((r) => [r!.twice.item(), r!.list[0]!.item()])).toEqual([[2, 2], [4, 3], [6, 4]]);
  });

  it("takes numbers and nested arrays, and scalars may change", () => {
    const scaled = jit((x: Tensor, factor: Tensor) => sum(multiply(x, factor)));
    expect([scaled([1, 2], 3).item(), scaled([1, 2], 4).item()]).toEqual([9, 12]);
  });

  it("may be used inside another recorded function", () => {
    const inner = jit((x: Tensor) => softmax(x));
    const outer = jit((x: Tensor) => multiply(inner(x), 2));
    outer([0, 1]);
    expect([...outer([0, 0]).data]).toEqual([1, 1]);
  });

  it("refuses to be read inside, and says what to do", () => {
    const reading = jit((x: Tensor) => multiply(x, sum(x).item()));
    expect(() => reading([1, 2])).toThrow(/jit: .*return the tensor/);
    const readingInput = jit((x: Tensor) => multiply(x, x.at(0)));
    expect(() => readingInput([1, 2])).toThrow(/jit: /);
    const numeric = jit(((x: Tensor) => x.size) as unknown as (x: Tensor) => Tensor);
    expect(() => numeric([1, 2])).toThrow(/must return tensors/);
  });

  it("leaves gradients where they are looked for, fresh each time", () => {
    const parameters = { weight: tensor([[1], [2]], { requiresGrad: true }) };
    const optimizer = sgd(parameters);
    const pull = jit((x: Tensor) => {
      optimizer.zeroGrad();
      sum(matmul(x, parameters.weight)).backward();
    });
    for (const x of [[1, 2], [3, 4], [5, 6]]) {
      pull([x]);
      expect([...parameters.weight.grad!.data]).toEqual(x);
    }
  });

  it("does not let gradients of two calls add up unseen", () => {
    const weight = tensor([1, 2], { requiresGrad: true });
    const pull = jit((x: Tensor) => sum(multiply(x, weight)).backward());
    pull([1, 1]);
    expect(() => pull([1, 1])).toThrow(/zeroGrad/);
    const late = jit((x: Tensor) => sum(multiply(x, weight)).backward());
    expect(() => late([1, 1])).toThrow(/zeroGrad/);
  });

  it("does not pass over a gradient that others left between two calls", () => {
    const weight = tensor([1, 2], { requiresGrad: true });
    const optimizer = sgd({ weight });
    const learn = jit((x: Tensor) => {
      sum(multiply(x, weight)).backward();
      optimizer.step();
      optimizer.zeroGrad();
    });
    learn([1, 1]);
    sum(weight).backward();
    expect(() => learn([1, 1])).toThrow(/zeroGrad/);
    optimizer.zeroGrad();
    learn([1, 1]);
  });

  it("leaves no gradient behind that was noted and never computed", () => {
    const weight = tensor([1, 2], { requiresGrad: true });
    const failing = jit((x: Tensor) => {
      sum(multiply(x, weight)).backward();
      return matmul(weight, [1, 2, 3]);
    });
    expect(() => failing([1, 1])).toThrow(/matmul/);
    expect(weight.grad).toBeNull();
  });

  it("adds gradients up within one call", () => {
    const weight = tensor([1, 2], { requiresGrad: true });
    const both = jit((x: Tensor) => {
      weight.grad = null;
      for (const factor of [1, 10]) sum(multiply(multiply(x, factor), weight)).backward();
    });
    both([1, 2]);
    expect([...weight.grad!.data]).toEqual([11, 22]);
  });

  it("gradients() leaves grad alone and keeps tasks apart", () => {
    const weight = tensor([1, 2], { requiresGrad: true });
    const unused = tensor([5], { requiresGrad: true });
    const tasks = jit((x: Tensor) => {
      const shared = multiply(x, weight);
      return [sum(shared), sum(multiply(shared, shared))].map((loss) => gradients(loss, { weight, unused }));
    });
    tasks([0, 0]);
    const found = tasks([3, 1]).map((list) => list.map((g) => [...g.data]));
    expect(found).toEqual([[[3, 1], [0]], [[18, 4], [0]]]);
    expect(weight.grad).toBeNull();
  });
});

describe("engines", () => {
  it("plain SIMD is the default where it runs", () => {
    expect(engine().name).toBe(isAvailable("simd") ? "simd" : "reference");
  });

  it("an unknown engine is refused with the names of those that run", () => {
    expect(() => setEngine("webgpu" as EngineName)).toThrow(/reference/);
  });
});
