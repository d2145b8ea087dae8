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

describe("verdict", () => {
  const card = {
    claim: "S1.0.1",
    verdict: "supported",
    rule: [{ verdict: "supported", conditions: [{ text: "a", holds: true }] }],
    numbers: [{ label: "a", value: 1, samples: [1, 1], digits: 2 }, { label: "later" }],
  };

  test("crosses the border as the cell made it, with and without a verdict", async () => {
    const [shown] = await show("verdict", `verdict(${JSON.stringify(card)})`);
    expect(shown).toEqual({ kind: "verdict", ...card });
    expect(passed(shown)).toEqual(shown);
    expect(passed({ ...shown, verdict: undefined })).toMatchObject({ claim: "S1.0.1" });
  });

  test.each([
    ["an unknown verdict", { verdict: "guilty" }],
    ["a condition that does not say whether it holds", { rule: [{ verdict: "partly", conditions: [{ text: "a" }] }] }],
    ["a number that is none", { numbers: [{ label: "a", value: "1" }] }],
    ["a bet surer than certain", { bet: { stance: "partly", confidence: 101 } }],
    ["too many numbers", { numbers: new Array(41).fill({ label: "a" }) }],
    ["too long a rule", { rule: new Array(21).fill({ verdict: "partly", conditions: [] }) }],
  ])("does not cross it with %s", (_, change) => {
    expect(passed({ kind: "verdict", ...card, ...change })).toBeUndefined();
  });
});

describe("race", () => {
  const race = {
    kind: "race",
    value: "accuracy",
    from: 2,
    lines: [
      {
        name: "greedy",
        steps: [
          { left: 2, value: 1 },
          { left: 1, value: 0.5, removed: "2" },
        ],
      },
    ],
  };

  test("crosses the border as the cell made it", async () => {
    const { lines, value, from } = race;
    const call = `race(${JSON.stringify(lines)}, { value: ${JSON.stringify(value)}, from: ${from} })`;
    expect(await show("race", call)).toEqual([race]);
    expect(passed(race)).toEqual(race);
  });

  test.each([
    ["half a head", { lines: [{ name: "a", steps: [{ left: 0.5, value: 1 }] }] }],
    ["a value that is none", { lines: [{ name: "a", steps: [{ left: 1, value: null }] }] }],
    ["no heads to begin with", { from: 0 }],
    ["too many lines", { lines: new Array(13).fill({ name: "a", steps: [] }) }],
    ["too long a line", { lines: [{ name: "a", steps: new Array(201).fill({ left: 1, value: 1 }) }] }],
  ])("does not cross it with %s", (_, change) => {
    expect(passed({ ...race, ...change })).toBeUndefined();
  });
});
