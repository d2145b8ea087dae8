import { describe, expect, it } from "vitest";
import { sweptSteps } from "./sweeps.ts";
import { workload, workloadNames, type StepWorkload } from "./workloads.ts";

describe("workload", () => {
  it.each([
    ["A64", 126], ["A128", 1007], ["FA64", 42], ["FA128", 336], ["B", 352], ["B128", 2718], ["C256", 34],
  ])("counts the operations of %s: %i million", (name, megaflops) => {
    expect(Math.round(workload(name).megaflops!)).toBe(megaflops);
  });

  it("knows every name it offers, and every step of the sweeps", () => {
    for (const name of [...workloadNames, ...sweptSteps]) expect(workload(name).name).toBe(name);
  });

  it("gives B its 60 416 parameters", () => {
    const { parameters } = workload("B") as StepWorkload;
    const counts = parameters.map(([, shape]) => shape.reduce((product, length) => product * length, 1));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60_416);
  });

  it("reads a training step of any size", () => {
    const { name: _, ...named } = workload("B");
    expect(workload("64,8,32,32")).toEqual({ ...named, name: "64,8,32,32" });
  });

  it.each(["F64", "A", "A63", "C0", "D1", "64,7,32,32", "64,8,32", "64,8,0,32"])("refuses %s", (name) => {
    expect(() => workload(name)).toThrow(`there is no workload "${name}"; choose from A64`);
  });
});
