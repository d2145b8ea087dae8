import { describe, expect, test } from "vitest";
import type { Display } from "../../src/sandbox/display.ts";
import { runInNode } from "../../src/sandbox/node.ts";
import { transpile } from "../../src/sandbox/transpile.ts";
import { readEvent } from "../../src/sandbox/validate.ts";

/** What a cell that ends in this call shows. */
async function show(name: string, call: string): Promise<Display[]> {
  const cell = transpile(`import { ${name} } from "notebook";\n${call}`);
  return (await runInNode(new Map([["chapter/cell", cell]]), "chapter/cell")).displays;
}

/** The display as the page receives it; undefined when the border refuses it. */
function passed(display: unknown): unknown {
  const event = readEvent({ type: "output", run: 1, inputs: [], changed: [[0, display]], total: 1 });
  return event?.type === "output" ? event.changed[0]?.[1] : undefined;
}

describe("alignment", () => {
  test("is a heatmap with gold cells", async () => {
    expect(await show("alignment", 'alignment([[1, 0]], { gold: [[0, 1]], title: "t" })')).toEqual([
      { kind: "heatmap", values: [[1, 0]], gold: [[0, 1]], title: "t" },
    ]);
  });

  test("refuses gold outside the matrix, and the border gold that is no place", async () => {
    await expect(show("alignment", "alignment([[1, 0]], { gold: [[1, 0]] })")).rejects.toThrow(
      "alignment: gold cell [1, 0] lies outside the matrix, which is 1 x 2",
    );
    const display = { kind: "heatmap", values: [[1, 0]] };
    expect(passed({ ...display, gold: [[0, 1]] })).toEqual({ ...display, gold: [[0, 1]] });
    for (const misfit of [[[0]], [[-1, 0]], [[0.5, 0]], "gold", new Array(501).fill([0, 0])]) {
      expect(passed({ ...display, gold: misfit })).toBeUndefined();
    }
  });
});
