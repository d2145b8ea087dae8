import { expect, it } from "vitest";
import { exponentsOf, sweeps } from "./sweeps.ts";

const burst = (time: number) => [{ round: 0, p10: time, median: time, calls: 3 }];

/** A time that grows as width^1.5 sequence batch^0.5, whatever the heads. */
function cost(step: string): number {
  const [width, , sequence, batch] = step.split(",").map(Number) as [number, number, number, number];
  return width ** 1.5 * sequence * batch ** 0.5;
}

it("fits the exponent of every sweep, for peers that were measured throughout", () => {
  const steps = [...new Set(sweeps.flatMap((sweep) => sweep.steps))];
  const row = (step: string) => ({ ours: burst(cost(step)), ...(step === "64,8,8,32" ? {} : { jax: burst(1) }) });
  const found = exponentsOf(Object.fromEntries(steps.map((step) => [step, row(step)])), ["ours", "jax"]);
  const ours = found.map(({ size, exponents }) => [size, Number(exponents.ours!.toFixed(6))]);
  expect(ours).toEqual([["sequence", 1], ["width", 1.5], ["batch", 0.5], ["heads", 0]]);
  expect(found.map(({ exponents }) => "jax" in exponents)).toEqual([false, true, true, true]);
});
