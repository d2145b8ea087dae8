import { beforeAll, describe, expect, it } from "vitest";
import { headsView } from "../../components/views/heads/heads.view.ts";
import { loadViews, renderHtml } from "../../components/views/render.ts";
import { wordsOf } from "../../components/views/words.ts";

const heads = [
  { name: "1", values: [[0.75, 0.25]] },
  { name: "2", values: [[0.5, 0.5]] },
  { name: "3", values: [[0.1, 0.9]] },
];
const display = { kind: "heads", heads, rows: ["sits"], columns: ["cat", "mat"] } as const;
const words = wordsOf.en;

describe("differences between heads", () => {
  it("are the first head minus the second, on a scale with paper at zero", () => {
    const { heads: shown, differences } = headsView({ ...display, difference: [0, 2] }, words);
    expect(shown).toHaveLength(3);
    expect(differences.map(({ name, colour, minus }) => [name, colour, minus])).toEqual([
      ["head 1 − head 3", "var(--head-1)", "var(--head-3)"],
    ]);
    const { map } = differences[0]!;
    expect(map.cells.map((cell) => cell.written)).toEqual(["0.65", "−0.65"]);
    expect(map.domain[0]).toBeCloseTo(-0.65);
    expect(map).toMatchObject({ signed: true });
    expect(map.cells[1]!.fill).toContain("--heat-negative");
  });

  it("from the average stand one per head, all on one scale, also where the average itself is not shown", () => {
    const { heads: shown, differences } = headsView({ ...display, difference: "average" }, words);
    expect(shown).toHaveLength(3);
    expect(differences.map(({ name }) => name)).toEqual([1, 2, 3].map((n) => `head ${n} − mean`));
    expect(differences.map(({ map }) => map.cells[0]!.written)).toEqual(["0.30", "0.05", "−0.35"]);
    expect(new Set(differences.map(({ map }) => map.domain[1].toFixed(6)))).toEqual(new Set(["0.350000"]));
  });

  it("are said: where each is furthest from zero", () => {
    const { summary } = headsView({ ...display, difference: [1, 0] }, words);
    expect(summary).toBe(
      "Heatmaps of head 1, head 2, head 3, head 2 − head 1. Furthest from zero: head 2 − head 1, sits → cat: −0.25.",
    );
  });

  it("stand in the table with all the others", () => {
    const { table } = headsView({ ...display, average: true, difference: [0, 1] }, words);
    expect(table.rows.map(([name]) => name)).toEqual([
      "head 1",
      "head 2",
      "head 3",
      "mean of the heads",
      "head 1 − head 2",
    ]);
  });

  it("of heads that are not there are none, of unmeasured entries unmeasured", () => {
    expect(headsView({ ...display, difference: [0, 7] }, words).differences).toEqual([]);
    const half = [heads[0]!, { name: "2", values: [[null, 0.5]] }];
    const { differences } = headsView({ ...display, heads: half, difference: [0, 1] }, words);
    expect(differences[0]!.map.cells.map((cell) => cell.state)).toEqual(["unmeasured", "value"]);
  });
});

describe("the drawing", () => {
  beforeAll(loadViews);

  it("numbers the rows of data on, so that arrow keys reach the differences", () => {
    const html = renderHtml({ ...display, average: true, difference: "average" }, { locale: "zh-CN" });
    const rows = [...html.matchAll(/data-row="(\d+)"/g)].map((match) => Number(match[1]));
    expect(new Set(rows)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    expect(html.match(/class="heads /g)).toHaveLength(2);
    expect(html).toContain("头 1 − 平均");
  });
});
