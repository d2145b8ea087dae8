import { describe, expect, test } from "vitest";
import type { Display, InputValue } from "../../src/sandbox/display.ts";
import { runInNode, type Shown } from "../../src/sandbox/node.ts";
import { transpile } from "../../src/sandbox/transpile.ts";

/** Runs the last of these cells; the others are there to be imported. */
async function run(
  cells: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, InputValue>> = {},
): Promise<Shown> {
  const compiled = new Map(Object.entries(cells).map(([name, text]) => [`chapter/${name}`, transpile(text)]));
  return runInNode(compiled, [...compiled.keys()].at(-1)!, { inputs });
}

const shown = async (text: string): Promise<Display[]> => (await run({ cell: text })).displays;

async function failure(text: string): Promise<string> {
  return shown(text).then(
    () => "no error",
    (error: Error) => error.message,
  );
}

describe("a cell", () => {
  test("imports compute, shows a tensor, exports values", async () => {
    const { displays, exports } = await run({
      cell: 'import { softmax } from "compute";\nexport const w = softmax([[0, 0]]);\nw',
    });
    expect(displays).toEqual([{ kind: "matrix", values: [[0.5, 0.5]] }]);
    expect(Object.keys(exports)).toEqual(["w"]);
  });

  test("imports an earlier cell of its chapter", async () => {
    expect(
      (
        await run({
          words: 'export const words = ["cat", "sits"];',
          cell: 'import { words } from "./words.ts";\nwords.length',
        })
      ).displays,
    ).toEqual([{ kind: "text", text: "2" }]);
  });

  test("is told what it may import, and what a module has", async () => {
    expect(await failure('import x from "lodash"; x()')).toContain(
      'A cell cannot import "lodash"; it may import "notebook", "compute"',
    );
    expect(await failure('import { softmaxx } from "compute"; softmaxx()')).toContain(
      '"compute" has no export "softmaxx"; did you mean softmax',
    );
  });

  test("gets the reader's value of a control, and its default where the value does not fit", async () => {
    const cell = 'import { slider } from "notebook";\nslider("heat", { min: 0, max: 2, value: 1 })';
    expect((await run({ cell })).displays).toEqual([{ kind: "text", text: "1" }]);
    expect((await run({ cell }, { heat: 1.5 })).displays).toEqual([{ kind: "text", text: "1.5" }]);
    expect((await run({ cell }, { heat: 99 })).displays).toEqual([{ kind: "text", text: "1" }]);
    expect((await run({ cell }, { heat: 1.5 })).inputs).toEqual([
      { kind: "slider", label: "heat", min: 0, max: 2, step: 0.02, value: 1.5 },
    ]);
  });

  test("refuses two controls of one name", async () => {
    expect(await failure('import { toggle } from "notebook"; toggle("a"); toggle("a");')).toContain(
      '"a" is used twice',
    );
  });

  test("redraws what one turn of a live loop showed, and keeps what stood before it", async () => {
    const text =
      'import { live, text } from "notebook";\ntext("before");\nfor await (const n of live([1, 2, 3])) { text(n); }\ntext("after");';
    expect((await shown(text)).map((display) => display.kind === "text" && display.text)).toEqual([
      "before",
      "3",
      "after",
    ]);
  });

  test("can be watched for a few turns of a long run", async () => {
    const text = 'import { live, text } from "notebook";\nfor await (const n of live([1, 2, 3, 4])) text(n);';
    const compiled = new Map([["chapter/cell", transpile(text)]]);
    expect((await runInNode(compiled, "chapter/cell", { turns: 1 })).displays).toEqual([{ kind: "text", text: "2" }]);
  });

  test("shows an Observable Plot figure as a tree of data", async () => {
    const [display] = await shown('import * as Plot from "@observablehq/plot";\nPlot.barY([1, 2, 3]).plot()');
    expect(display?.kind).toBe("plot");
    expect(JSON.stringify(display)).toContain('"rect"');
    expect("document" in globalThis).toBe(false);
  });

  test("logs in its own place, and not without end", async () => {
    expect(await shown('console.log("a", [1, 2]);')).toEqual([{ kind: "log", level: "log", text: "a [1, 2]" }]);
    await expect(shown('import { text } from "notebook"; for (let i = 0; i < 1000; i++) text(i);')).rejects.toThrow(
      "at most 200",
    );
  });
});

describe("//=>", () => {
  const verdict = async (line: string): Promise<boolean | undefined> => {
    const [display] = await shown(line);
    return display?.kind === "assertion" ? display.ok : undefined;
  };

  test.each([
    ["1 / 3 //=> 0.333", true],
    ["1 / 3 //=> 0.334", false],
    ["const x = [1 / 3, 2]; //=> [0.33, 2]", true],
    ["const x = [1 / 3, 2]; //=> [0.33]", false],
    ["[[0.5], [0.25]] //=> [[0.5], [0.25]]", true],
    ["NaN //=> NaN", true],
    ["NaN //=> 0", false],
    ["-Infinity //=> -Infinity", true],
    ["1e-9 //=> 0.00", true],
    ['"cat" //=> "cat"', true],
    ['"cat" //=> "dog"', false],
    ["({ heads: 4 }) //=> { heads: 4 }", true],
    ['(() => { throw new Error("too few heads") })() //=> throws "few heads"', true],
    ['(() => { throw new Error("too few heads") })() //=> throws "many"', false],
    ['3 //=> throws "many"', false],
    ["await Promise.resolve(2) //=> 2", true],
  ])("%s holds: %s", async (line, ok) => {
    expect(await verdict(line)).toBe(ok);
  });

  test("an error of the expression is an error of the cell", async () => {
    await expect(shown("missing() //=> 3")).rejects.toThrow("missing is not defined");
  });
});
