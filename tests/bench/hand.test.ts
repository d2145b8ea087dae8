import { afterAll, expect, it } from "vitest";
import { setEngine } from "../../src/compute/index.ts";
import { partsFor } from "../../src/experiments/speed/workloads.ts";
import { stepByHand } from "./peers/hand.ts";
import { ours } from "./peers/ours.ts";
import { workload, type StepWorkload } from "./workloads.ts";

afterAll(() => void setEngine("simd"));

const tiny = workload("8,2,5,6") as StepWorkload & { name: string };

it("trains by hand as the tape does, in one part and in several", async () => {
  const tape = ours("simd");
  await tape.open!({ packages: "" });
  const losses = Array.from(await (await tape.kinds.step!(tiny)).check()); // after 1, 10 and 30 steps
  expect(losses[2]).toBeLessThan(losses[0]! - 0.5);
  for (const parts of [1, 3]) {
    const step = stepByHand(tiny, parts);
    const byHand = Array.from({ length: 30 }, () => step());
    [byHand[0]!, byHand[9]!, byHand[29]!].forEach((loss, i) => expect(loss).toBeCloseTo(losses[i]!, 3));
  }
});

it("takes batches in as many parts as the page does", () => {
  expect(["P", "B", "B128"].map((name) => partsFor(workload(name) as StepWorkload))).toEqual([1, 8, 16]);
});
