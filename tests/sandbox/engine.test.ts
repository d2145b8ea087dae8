import { expect, test } from "vitest";
import { engine, setEngine } from "../../src/compute/index.ts";
import { chooseEngine } from "../../src/sandbox/inside/engine.ts";
import { runInNode } from "../../src/sandbox/node.ts";
import { transpile } from "../../src/sandbox/transpile.ts";
import { readEvent } from "../../src/sandbox/validate.ts";

const usual = engine().name;

async function run(cells: Readonly<Record<string, string>>) {
  const compiled = new Map(Object.entries(cells).map(([name, text]) => [`chapter/${name}`, transpile(text)]));
  return runInNode(compiled, [...compiled.keys()].at(-1)!);
}

const slow = `import { engine, setEngine } from "compute";
setEngine("reference");
export const name = engine().name;`;

test("a cell computes on the engine it chooses, and says so", async () => {
  const { exports, engine: told } = await run({ slow });
  expect(exports["name"]).toBe("reference");
  expect(told).toBe("reference");
  expect(engine().name).toBe(usual);
});

test("what one cell chooses, another does not get", async () => {
  const next = 'import { engine } from "compute";\nimport { name } from "./slow.ts";\n[name, engine().name]';
  const { displays, engine: told } = await run({ slow, next });
  expect(displays).toEqual([{ kind: "text", text: `["reference", "${usual}"]` }]);
  expect(told).toBe(usual);
});

test("the choice ends with the run, also where the run ends in an error", async () => {
  await expect(run({ cell: `${slow}\nmissing();` })).rejects.toThrow("missing is not defined");
  expect(engine().name).toBe(usual);
});

test("a cell that imports nothing that computes names no engine", async () => {
  expect((await run({ cell: "1 + 1" })).engine).toBeUndefined();
});

test("runs that take turns keep their own engines", async () => {
  const long = chooseEngine();
  setEngine("reference");
  await long.keptOver(async () => {
    const short = chooseEngine();
    expect(short.name()).toBe(usual);
    short.end();
  })();
  expect(long.name()).toBe("reference");
  const stopped = long.keptOver(async () => {
    setEngine(usual);
    throw new Error("stopped");
  });
  await expect(stopped()).rejects.toThrow("stopped");
  expect(long.name()).toBe("reference");
  long.end();
  expect(engine().name).toBe(usual);
});

test("the page takes no engine that it does not know", () => {
  expect(readEvent({ type: "done", run: 1, engine: "relaxed" })).toEqual({ type: "done", run: 1, engine: "relaxed" });
  expect(readEvent({ type: "done", run: 1 })).toEqual({ type: "done", run: 1 });
  expect(readEvent({ type: "done", run: 1, engine: "<b>quick</b>" })).toBeUndefined();
});
