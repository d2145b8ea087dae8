import { beforeAll, describe, expect, it } from "vitest";
import { raceView, type RaceDisplay } from "../../components/views/race/race.view.ts";
import { loadViews, renderHtml } from "../../components/views/render.ts";
import { wordsOf } from "../../components/views/words.ts";

/** Heads removed one by one: [value, removed] from the whole model down. */
const line = (name: string, steps: readonly (readonly [value: number, removed?: string])[]) => ({
  name,
  steps: steps.map(([value, removed], i) => ({ left: steps.length - 1 - i, value, removed })),
});
const race: RaceDisplay = {
  kind: "race",
  value: "accuracy",
  lines: [line("greedy", [[1], [0.99, "3"], [0.25, "head 1"]]), line("random", [[1], [0.5, "1"], [0.25, "3"]])],
};
const view = (changes: Partial<RaceDisplay> = {}) => raceView({ ...race, ...changes }, wordsOf.en);

describe("raceView", () => {
  it("counts down from the whole model, whatever order the steps come in", () => {
    const { xDomain, lines } = view({ lines: [{ name: "a", steps: [...race.lines[0]!.steps].reverse() }] });
    expect(xDomain).toEqual([2, 0]);
    expect(lines[0]!.steps.map(({ left }) => left)).toEqual([2, 1, 0]);
  });

  it("keeps its frame from the first step on when told where the count begins", () => {
    expect(view({ lines: [], from: 8 }).xDomain).toEqual([8, 0]);
    expect(view({ lines: [line("greedy", [[1]])], from: 8 })).toMatchObject({ xDomain: [8, 0], yDomain: [0, 1] });
    expect(view({ lines: [] }).summary).toBe("accuracy against heads left. Nothing is measured yet.");
  });

  it("says where the orders are furthest apart, and of a single one where it ends", () => {
    expect(view().summary).toBe(
      "accuracy against heads left. Furthest apart with 1 left: greedy 0.99 (removed 3), random 0.50 (removed 1).",
    );
    expect(view({ lines: race.lines.slice(0, 1) }).summary).toContain("0 left: greedy 0.25 (removed head 1)");
  });

  it("gives what was removed the colour of its head", () => {
    expect(view().lines[0]!.steps.map(({ removed }) => removed?.colour)).toEqual([
      undefined,
      "var(--head-3)",
      "var(--head-1)",
    ]);
    const odd = view({ lines: [line("a", [[1], [0, "the last"]])] });
    expect(odd.lines[0]!.steps[1]!.removed!.colour).toBe("var(--muted)");
  });

  it("tells lines apart without colour, and names each where it is alone", () => {
    const { lines, labels } = view();
    expect(new Set(lines.map(({ dash }) => dash)).size).toBe(2);
    expect(labels).toEqual([
      { line: 0, left: 1, value: 0.99, above: true },
      { line: 1, left: 1, value: 0.5, above: false },
    ]);
    expect(view({ lines: [race.lines[0]!, race.lines[0]!] }).labels).toEqual([]);
  });

  it("keeps every value and every removal in the table", () => {
    expect(view().table).toEqual({
      header: ["heads left", "greedy", "greedy, removed", "random", "random, removed"],
      rows: [
        ["2", "1.00", "", "1.00", ""],
        ["1", "0.99", "3", "0.50", "1"],
        ["0", "0.25", "head 1", "0.25", "3"],
      ],
    });
    expect(view({ lines: [line("a", [[1], [0]])] }).table.header).toEqual(["heads left", "a"]);
  });

  it("reads shares against [0, 1], other numbers from zero, references included", () => {
    expect(view().yDomain).toEqual([0, 1]);
    expect(view({ references: [{ value: 2, label: "bound" }] }).yDomain).toEqual([0, 2]);
    expect(view({ domain: [0.5, 1] }).yDomain).toEqual([0.5, 1]);
  });
});

describe("the drawing", () => {
  beforeAll(loadViews);

  it("has one strip per order with a disc per removal, in both widths, and a stop per number left", () => {
    const html = renderHtml(race, { locale: "zh-CN" });
    expect(html.match(/<g class="order">/g)).toHaveLength(2 * 2);
    expect(html.match(/stroke="var\(--head-3\)"/g)).toHaveLength(2 * 2);
    expect(html.match(/<g class="target"/g)).toHaveLength(2 * 3);
    expect(html).toContain('data-says="剩 1 个：greedy 0.99（去掉 3），random 0.50（去掉 1）"');
  });

  it("has no strips where nothing is named as removed", () => {
    const html = renderHtml({ ...race, lines: [line("a", [[1], [0]])] }, { locale: "en" });
    expect(html).not.toContain('class="order"');
  });
});
