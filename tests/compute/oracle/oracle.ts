/** Reads what make_oracle.py wrote, and calls the op that a case names. */
import { readFileSync } from "node:fs";
import { gradients, multiply, reshape, sum, tensor, zeros, type DType, type Nested, type Tensor } from "compute";
import { ops, type Inputs, type Settings } from "./ops.ts";

type Stored = number | "inf" | "-inf" | "nan" | readonly Stored[];

export interface OracleCase {
  op: string;
  inputs: Stored[];
  settings: Settings;
  output: Stored;
  gradients: Stored[];
}

export function readOracle<File = { versions: Record<string, string>; cases: OracleCase[] }>(name: string): File {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8")) as File;
}

export function numbers(stored: Stored): Nested {
  if (typeof stored === "number") return stored;
  if (typeof stored === "string") return { inf: Infinity, "-inf": -Infinity, nan: NaN }[stored];
  return stored.map(numbers);
}

/** The inputs of a case as parameters. */
export function leavesOf({ inputs }: OracleCase, dtype: DType): Tensor[] {
  return inputs.map((input) => tensor(numbers(input), { dtype, requiresGrad: true }));
}

/** What our op makes of a case: its value, then its gradients by the leaves, the loss weighted as in cases.py. */
export function evaluate({ op, settings }: OracleCase, leaves: readonly Tensor[], dtype: DType): Tensor[] {
  const output = ops[op]!(leaves as Inputs, { ...settings, dtype });
  const last = Math.max(1, output.size - 1);
  const weights = Array.from({ length: output.size }, (_, i) => 0.5 + i / last);
  const loss = sum(multiply(output, reshape(tensor(weights, { dtype }), output.shape)));
  const found = loss.requiresGrad; // classes and comparisons have no derivative
  return [output, ...(found ? gradients(loss, leaves) : leaves.map(({ shape }) => zeros(shape, { dtype })))];
}
