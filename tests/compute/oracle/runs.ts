/** The training runs that make_oracle.py wrote down, and the same by our own ops. */
import { adam, sgd, tensor, type DType, type Nested, type Tensor } from "compute";
import { models } from "./models.ts";
import { readOracle } from "./oracle.ts";

export interface Run {
  op: keyof typeof models;
  optimizer: "adam" | "sgd";
  settings: object;
  /** The learning rate of each step. */
  rates: number[];
  start: Tree;
  /** Taken in turn. */
  batches: Record<string, Nested>[];
  /** The loss before each step, in float64. */
  losses: number[];
  /** The largest relative error of a loss when PyTorch computes in float32, over starts that differ by a rounding. */
  float32Deviation: number;
}

type Tree = Nested | readonly Tree[] | { readonly [name: string]: Tree };
type Step = (rate: Tensor, ...batch: Tensor[]) => Tensor;

export function readRun(name: string): Run {
  const { cases } = readOracle<{ cases: [Run] }>(`run-${name}`);
  return cases[0];
}

/** Trains as the run did; `compile` may make the step faster. The loss before each step. */
export function lossesOf(run: Run, dtype: DType, compile = (step: Step): Step => step): number[] {
  const parameters = parametersFrom(run.start, dtype);
  const optimizer = { adam, sgd }[run.optimizer](parameters, run.settings);
  const step = compile((rate, ...batch) => {
    const loss = lossOf(run, parameters, batch);
    loss.backward();
    optimizer.step(rate);
    optimizer.zeroGrad();
    return loss;
  });
  const batches = batchesOf(run, dtype);
  return run.rates.map((rate, i) => step(tensor(rate, { dtype }), ...batches[i % batches.length]!).item());
}

/** A batch as a row of tensors, in the order of its names. */
export function batchesOf({ batches }: Run, dtype: DType): Tensor[][] {
  return batches.map((batch) => Object.values(batch).map((values) => tensor(values, { dtype })));
}

export function lossOf({ op, batches }: Run, parameters: object, batch: readonly Tensor[]): Tensor {
  const named = Object.fromEntries(Object.keys(batches[0]!).map((name, i) => [name, batch[i]!]));
  return (models[op] as (parameters: object, batch: object) => Tensor)(parameters, named);
}

/** The same nested objects with parameters for blocks of numbers. */
export function parametersFrom(tree: Tree, dtype: DType): object {
  if (isNumbers(tree)) return tensor(tree, { dtype, requiresGrad: true });
  if (Array.isArray(tree)) return tree.map((part: Tree) => parametersFrom(part, dtype));
  const parts = Object.entries(tree) as [string, Tree][];
  return Object.fromEntries(parts.map(([name, part]) => [name, parametersFrom(part, dtype)]));
}

function isNumbers(tree: Tree): tree is Nested {
  return Array.isArray(tree) ? isNumbers(tree[0] as Tree) : typeof tree === "number";
}
