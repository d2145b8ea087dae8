import { describe, expect, test } from "vitest";
import type { InputSpec, InputValue } from "../../src/sandbox/display.ts";
import { runInNode, type Shown } from "../../src/sandbox/node.ts";
import { transpile } from "../../src/sandbox/transpile.ts";
import { readEvent } from "../../src/sandbox/validate.ts";

const run = (text: string, inputs: Readonly<Record<string, InputValue>> = {}): Promise<Shown> =>
  runInNode(new Map([["chapter/cell", transpile(text)]]), "chapter/cell", { inputs });

const passes = (input: unknown): boolean =>
  readEvent({ type: "output", run: 1, inputs: [input], changed: [], total: 0 }) !== undefined;

describe("switches", () => {
  const cell =
    'import { switches } from "notebook";\n' +
    'switches("heads", { rows: ["1", "2"], options: ["intact", "delete"], value: ["intact", "delete"] }).join()';
  const spec = {
    kind: "switches",
    label: "heads",
    rows: ["1", "2"],
    options: ["intact", "delete"],
    heads: false,
    value: ["intact", "delete"],
  } satisfies InputSpec;

  test("give the cell one word per row: its own until the reader chose", async () => {
    expect((await run(cell)).displays).toEqual([{ kind: "text", text: "intact,delete" }]);
    expect((await run(cell)).inputs).toEqual([spec]);
    const chosen = await run(cell, { heads: ["delete", "delete"] });
    expect(chosen.displays).toEqual([{ kind: "text", text: "delete,delete" }]);
  });

  test("keep to the first word where the cell names none, and to their own where the reader's do not fit", async () => {
    const bare = 'import { switches } from "notebook"; switches("h", { rows: ["1", "2"], options: ["a", "b"] }).join()';
    expect((await run(bare)).displays).toEqual([{ kind: "text", text: "a,a" }]);
    for (const misfit of [["b"], ["b", "c"], "b", 1]) {
      expect((await run(bare, { h: misfit as string[] })).displays).toEqual([{ kind: "text", text: "a,a" }]);
    }
  });

  test("say what they need where a cell asks for too little or too much", async () => {
    const ask = (rows: number, options: number) =>
      run(`import { switches } from "notebook";
        const names = (n: number) => Array.from({ length: n }, (_, i) => String(i));
        switches("h", { rows: names(${rows}), options: names(${options}) })`);
    await expect(ask(2, 1)).rejects.toThrow('switches "h": expected up to 64 rows of 2 to 8 options, got 2 rows of 1');
    await expect(ask(65, 2)).rejects.toThrow("got 65 rows of 2");
    await expect(ask(64, 8)).resolves.toBeDefined();
  });

  test("pass the border only whole", () => {
    expect(passes(spec)).toBe(true);
    expect(passes({ ...spec, value: ["intact"] })).toBe(false);
    expect(passes({ ...spec, value: ["intact", "burn"] })).toBe(false);
    expect(passes({ ...spec, options: ["intact"], value: ["intact", "intact"] })).toBe(false);
    expect(
      passes({ ...spec, rows: new Array<string>(65).fill("1"), value: new Array<string>(65).fill("intact") }),
    ).toBe(false);
  });
});

describe("painter", () => {
  const cell = (preset: string) =>
    `import { painter } from "notebook";\nJSON.stringify(painter("A", { value: ${preset}, stochastic: true }))`;
  const start = [
    [0.5, 0.5],
    [0, 1],
  ];
  const painted = [
    [0.25, 0.75],
    [0.5, 0.5],
  ];

  test("starts from rows divided by their sum and gives the cell what was painted", async () => {
    expect((await run(cell("[[2, 2], [0, 3]]"))).displays).toEqual([{ kind: "text", text: JSON.stringify(start) }]);
    const shown = await run(cell("[[2, 2], [0, 3]]"), { A: { start, painted } });
    expect(shown.displays).toEqual([{ kind: "text", text: JSON.stringify(painted) }]);
    expect(shown.inputs).toEqual([
      {
        kind: "painter",
        label: "A",
        rows: ["0", "1"],
        columns: ["0", "1"],
        stochastic: true,
        value: { start, painted },
      },
    ]);
  });

  test("begins anew when the cell starts from another matrix", async () => {
    const shown = await run(cell("[[1, 0], [0, 1]]"), { A: { start, painted } });
    expect(shown.displays).toEqual([{ kind: "text", text: "[[1,0],[0,1]]" }]);
  });

  test("refuses what no share can be", async () => {
    await expect(run(cell("[[-1, 2]]"))).rejects.toThrow("expected numbers from 0 to 1");
    await expect(run(cell("[[0, 0]]"))).rejects.toThrow("some of each row above 0");
    await expect(run(cell("[[1, 2], [1]]"))).rejects.toThrow("rows of one length");
    const wide = `[${JSON.stringify(new Array<number>(13).fill(1))}]`;
    await expect(run(cell(wide))).rejects.toThrow("at most 12");
  });

  test("passes the border only whole, in [0, 1] and up to 12 x 12", () => {
    const spec = { kind: "painter", label: "A", rows: ["1"], columns: ["1", "2"], stochastic: true };
    const value = { start: [[0.5, 0.5]], painted: [[1, 0]] };
    expect(passes({ ...spec, value })).toBe(true);
    expect(passes({ ...spec, value: { ...value, painted: [[1.5, 0]] } })).toBe(false);
    expect(passes({ ...spec, value: { ...value, painted: [[1]] } })).toBe(false);
    expect(passes({ ...spec, value: { painted: value.painted } })).toBe(false);
    const columns = new Array<string>(13).fill("1");
    const grid = [new Array<number>(13).fill(0)];
    expect(passes({ ...spec, columns, value: { start: grid, painted: grid } })).toBe(false);
  });
});
