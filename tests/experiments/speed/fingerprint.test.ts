import { Worker } from "node:worker_threads";
import { engine, setEngine } from "compute";
import { availableEngines, trainingFingerprint } from "experiments";
import { describe, expect, it } from "vitest";

/** The same function in a realm of its own: other memory, nothing compiled or computed before. */
function inWorker(steps: number): Promise<string> {
  const module = new URL("../../../src/experiments/speed/fingerprint.ts", import.meta.url).href;
  const code = `import(${JSON.stringify(module)}).then(({ trainingFingerprint }) =>
    require("node:worker_threads").parentPort.postMessage(trainingFingerprint(${steps})));`;
  return new Promise((resolve, reject) => {
    new Worker(code, { eval: true }).once("message", resolve).once("error", reject);
  });
}

describe("the fingerprint of a training", () => {
  it("is the same in two runs, and another after one step more", () => {
    const first = trainingFingerprint(20);
    expect(first).toMatch(/^[0-9a-f]{8}$/);
    expect(trainingFingerprint(20)).toBe(first);
    expect(trainingFingerprint(21)).not.toBe(first);
  });

  it("is the same in another thread", async () => {
    expect(await inWorker(20)).toBe(trainingFingerprint(20));
  });

  it("is that of plain SIMD, whatever engine is at work, and leaves that one at work", () => {
    const own = engine().name;
    const expected = trainingFingerprint(20);
    for (const name of availableEngines()) {
      setEngine(name);
      expect(trainingFingerprint(20)).toBe(expected);
      expect(engine().name).toBe(name);
    }
    setEngine(own);
  });
});
