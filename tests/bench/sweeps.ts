/** How the time of a training step grows: one size varies, the others stay as in B. */
import { bestDecile, exponent } from "./statistics.ts";
import type { Rows } from "./tables.ts";

export interface Sweep {
  size: string;
  values: readonly number[];
  /** The step of each value: "dModel,heads,length,batch". */
  steps: readonly string[];
}

function sweep(size: string, values: number[], step: (value: number) => string): Sweep {
  return { size, values, steps: values.map(step) };
}

export const sweeps: readonly Sweep[] = [
  sweep("sequence", [8, 16, 32, 64, 128], (length) => `64,8,${length},32`),
  sweep("width", [32, 64, 128, 256], (dModel) => `${dModel},8,32,32`),
  sweep("batch", [8, 32, 64], (batch) => `64,8,32,${batch}`),
  sweep("heads", [1, 4, 8, 16], (heads) => `64,${heads},32,32`),
];

/** Two more sizes that pages use. */
const small = ["32,2,8,16", "32,4,16,16"];

/** Every step of the sweeps once, the smallest first. */
export const sweptSteps = [...new Set([...small, ...sweeps.flatMap(({ steps }) => steps)])];

export interface Exponent {
  size: string;
  from: number;
  to: number;
  /** By peer: the p in time = c size^p. */
  exponents: Record<string, number>;
}

/** The exponents of every peer that was measured at all sizes of a sweep. */
export function exponentsOf(rows: Rows, peers: readonly string[]): Exponent[] {
  return sweeps.map(({ size, values, steps }) => {
    const complete = peers.filter((peer) => steps.every((step) => rows[step]?.[peer]));
    const times = (peer: string) => steps.map((step) => bestDecile(rows[step]![peer]!));
    const exponents = Object.fromEntries(complete.map((peer) => [peer, exponent(values, times(peer))]));
    return { size, from: values[0]!, to: values.at(-1)!, exponents };
  });
}
