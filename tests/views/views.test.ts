import { describe, expect, it } from "vitest";
import { assertionView } from "../../components/views/assertion/assertion.view.ts";
import { barsView } from "../../components/views/bars/bars.view.ts";
import { curvesView } from "../../components/views/curves/curves.view.ts";
import { headsView } from "../../components/views/heads/heads.view.ts";
import { heatmapView } from "../../components/views/heatmap/heatmap.view.ts";
import { matrixView } from "../../components/views/matrix/matrix.view.ts";
import { resultView } from "../../components/views/result/result.view.ts";
import { tableView } from "../../components/views/table/table.view.ts";
import { tokensView } from "../../components/views/tokens/tokens.view.ts";
import { triangleView } from "../../components/views/triangle/triangle.view.ts";
import { wordsOf } from "../../components/views/words.ts";

const words = wordsOf.en;

describe("heatmapView", () => {
  const weights = {
    kind: "heatmap",
    values: [
      [0.5, 0.5],
      [0, 1],
    ],
    rows: ["a", "b"],
    columns: ["x", "y"],
  } as const;

  it("speaks of rows that sum to one in percent, of other numbers as they are", () => {
    expect(heatmapView(weights, words).cells.map((cell) => cell.says)).toEqual([
      "a → x: 50%",
      "a → y: 50%",
      "b → x: 0%",
      "b → y: 100%",
    ]);
    expect(heatmapView({ kind: "heatmap", values: [[0.5, 2]] }, words).cells[0]!.says).toBe("row 1 → column 1: 0.50");
  });

  it("reads shares against [0, 1] and others against their largest", () => {
    expect(heatmapView({ kind: "heatmap", values: [[0.2, 0.3]] }, words).domain).toEqual([0, 1]);
    expect(heatmapView({ kind: "heatmap", values: [[1, 4]] }, words).domain).toEqual([0, 4]);
    expect(heatmapView({ kind: "heatmap", values: [[1, -4]], signed: true }, words).domain).toEqual([-4, 4]);
  });

  it("writes no number for masked and unmeasured entries, and says so", () => {
    const { cells, table } = heatmapView(
      { kind: "heatmap", values: [[0.25, null, 0.75]], mask: [[false, false, true]] },
      words,
    );
    expect(cells.map((cell) => [cell.state, cell.written])).toEqual([
      ["value", "0.25"],
      ["unmeasured", ""],
      ["masked", ""],
    ]);
    expect(cells[1]!.says).toMatch("not measured yet");
    expect(table.rows).toEqual([["row 1", "0.25", "–", "masked"]]);
  });

  it("names the largest entry in its summary", () => {
    expect(heatmapView(weights, words).summary).toBe("Heatmap, 2 rows by 2 columns. The largest is b → y: 100%.");
    expect(heatmapView({ kind: "heatmap", values: [[null]] }, words).summary).toMatch("Nothing is measured yet.");
  });

  it("paints with the names of colours only, paper at zero on the diverging scale", () => {
    const [negative, zero] = heatmapView({ kind: "heatmap", values: [[-2, 0]], signed: true }, words).cells;
    expect(negative!.fill).toBe("color-mix(in oklab, var(--heat-paper), var(--heat-negative) 100%)");
    expect(zero!.fill).toBe("color-mix(in oklab, var(--heat-paper), var(--heat-middle) 0%)");
    expect(negative!.ink).toBe("var(--heat-on-ink)");
  });

  it("copes with no rows and with numbers that are none", () => {
    expect(heatmapView({ kind: "heatmap", values: [] }, words).cells).toEqual([]);
    expect(
      heatmapView({ kind: "heatmap", values: [[NaN, Infinity]] }, words).cells.map((cell) => cell.written),
    ).toEqual(["NaN", "∞"]);
  });
});

describe("an alignment", () => {
  const translation = {
    kind: "heatmap",
    values: [
      [0.75, 0.25],
      [0.75, 0.25],
      [null, null],
    ],
    rows: ["我", "爱", "你"],
    columns: ["I", "love"],
    gold: [
      [0, 0],
      [1, 1],
      [2, 1],
    ],
  } as const;

  it("marks gold cells and the largest of each row, and says where they meet", () => {
    const { cells, key, summary, table } = heatmapView(translation, words);
    expect(cells.map(({ gold, strongest }) => [gold, strongest])).toEqual([
      [true, true],
      [false, false],
      [false, true],
      [true, false],
      [false, false],
      [true, false],
    ]);
    expect(key?.sentence).toBe("In 1 of 2 rows the largest entry is a gold cell."); // nothing is measured in the third
    expect(summary).toContain(key!.sentence!);
    expect(cells[0]!.says).toBe("我 → I: 75%, gold, largest of its row");
    expect(table.rows[1]).toEqual(["爱", "0.75, largest of its row", "0.25, gold"]);
  });

  it("looks neither at masked cells nor at rows without gold", () => {
    const { cells, key } = heatmapView(
      {
        kind: "heatmap",
        values: [
          [0.9, 0.1],
          [0.5, 0.5],
        ],
        mask: [[true, false]],
        gold: [[0, 1]],
      },
      words,
    );
    expect(cells.map(({ strongest }) => strongest)).toEqual([false, true, true, false]);
    expect(key?.sentence).toBe("In 1 of 1 rows the largest entry is a gold cell.");
  });

  it("is a heatmap like any other without gold", () => {
    expect(heatmapView({ kind: "heatmap", values: [[1]] }, words).key).toBeUndefined();
  });
});

describe("headsView", () => {
  const heads = [
    { name: "head 1", values: [[1, 0]] },
    { name: "head 2", values: [[0.5, 0.5]] },
  ];

  it("gives each head its colour and adds the mean when asked", () => {
    const view = headsView({ kind: "heads", heads, average: true }, words);
    expect(view.heads.map((head) => [head.name, head.colour])).toEqual([
      ["head 1", "var(--head-1)"],
      ["head 2", "var(--head-2)"],
      ["mean of the heads", "var(--muted)"],
    ]);
    expect(view.heads[2]!.map.cells.map((cell) => cell.written)).toEqual(["0.75", "0.25"]);
  });

  it("draws all heads on one scale", () => {
    const view = headsView(
      {
        kind: "heads",
        heads: [
          { name: "a", values: [[8]] },
          { name: "b", values: [[2]] },
        ],
      },
      words,
    );
    expect(view.heads.map((head) => head.map.domain)).toEqual([
      [0, 8],
      [0, 8],
    ]);
  });
});

describe("curvesView", () => {
  const seeds = [0.4, 0.6].map((end, i) => ({
    name: `seed ${i}`,
    group: "1 head",
    points: [
      [0, 0.1],
      [20, end],
    ] as const,
  }));

  it("labels a group once, at the mean of its ends", () => {
    const { labels, lines } = curvesView({ kind: "curves", series: seeds, x: "step", y: "accuracy" }, words);
    expect(labels).toEqual([{ text: "1 head", colour: lines[0]!.colour, x: 20, y: 0.5 }]);
  });

  it("says all curves at one x, a group as its range", () => {
    const series = [...seeds, { name: "4 heads", points: [[20, 0.99]] as const }];
    const { stops } = curvesView({ kind: "curves", series, x: "step", y: "accuracy" }, words);
    expect(stops.map((stop) => stop.says)).toEqual(["step 0: 1 head 0.10", "step 20: 1 head 0.40–0.60, 4 heads 0.99"]);
  });

  it("keeps given domains whatever the data do, so that a growing curve does not jump", () => {
    const domains = { xDomain: [0, 800], yDomain: [0, 1] } as const;
    expect(curvesView({ kind: "curves", series: [], x: "step", y: "y", ...domains }, words)).toMatchObject(domains);
    expect(curvesView({ kind: "curves", series: seeds, x: "step", y: "y", ...domains }, words)).toMatchObject(domains);
  });

  it("keeps a reference line in the picture and adds the page's own", () => {
    const view = curvesView(
      { kind: "curves", series: seeds, x: "x", y: "y", references: [{ value: 2, label: "bound" }] },
      words,
      [{ value: 3, label: "yours" }],
    );
    expect(view.references.map((reference) => reference.label)).toEqual(["bound", "yours"]);
    expect(view.yDomain[1]).toBeGreaterThan(3);
  });

  it("colours heads as heads and other settings as shades of one blue", () => {
    const series = [
      { name: "a", points: [] },
      { name: "b", points: [] },
      { name: "c", points: [], head: 2 },
    ];
    const colours = curvesView({ kind: "curves", series, x: "x", y: "y" }, words).lines.map((line) => line.colour);
    expect(colours[2]).toBe("var(--head-3)");
    expect(new Set(colours).size).toBe(3);
  });
});

describe("barsView", () => {
  it("starts at zero, reaches every sample and reference, and says the spread", () => {
    const bars = [{ label: "1 head", value: 0.5, samples: [0.25, 0.75] }];
    const view = barsView(
      { kind: "bars", bars, value: "accuracy", references: [{ value: 0.9, label: "paper" }] },
      words,
    );
    expect(view.domain).toEqual([0, 0.9]);
    expect(view.rows[0]!.says).toBe("1 head: 0.50 (2 runs, from 0.25 to 0.75)");
    expect(view.table).toEqual({
      header: ["", "accuracy", "run 1", "run 2"],
      rows: [["1 head", "0.50", "0.25", "0.75"]],
    });
  });
});

describe("the others", () => {
  it("matrix: fixed digits, a real minus, a dash for what is not measured", () => {
    expect(
      matrixView({
        kind: "matrix",
        values: [
          [1, -0.5],
          [null, 2],
        ],
      }),
    ).toEqual([
      ["1.00", "−0.50"],
      ["–", "2.00"],
    ]);
    expect(matrixView({ kind: "matrix", values: [[1, -2]] })).toEqual([["1", "−2"]]);
  });

  it("table: digits by column, numbers to the right", () => {
    const columns = tableView({
      kind: "table",
      columns: ["setting", "heads", "accuracy"],
      rows: [
        ["a", 1, 0.5661],
        ["b", 12, 1],
      ],
      digits: 3,
    });
    expect(columns.map((column) => column.numeric)).toEqual([false, true, true]);
    expect(columns.map((column) => column.written)).toEqual([
      ["a", "b"],
      ["1", "12"],
      ["0.566", "1.000"],
    ]);
  });

  it("result: the spread of its samples and the prediction beside it", () => {
    const view = resultView({ kind: "result", name: "a", label: "accuracy", value: 0.5, samples: [0, 1] }, words, [
      { value: 0.25, label: "yours" },
    ]);
    expect(view).toMatchObject({ written: "0.50", value: 0.5, samples: [0, 1], spread: "2 runs, from 0.00 to 1.00" });
    expect(view.references).toEqual([{ label: "yours", written: "0.25", place: 0.25 }]);
  });

  it("tokens: the word that looks, and what it looks at", () => {
    const view = tokensView({ kind: "tokens", tokens: ["cat", "sits"], weights: [0.75, 0.25], from: 1 }, words);
    expect(view.map((token) => token.says)).toEqual(["sits → cat: 75%", "sits → sits: 25%"]);
    expect(view.map((token) => token.looks)).toEqual([false, true]);
  });

  it("triangle: a mixture is where its weights say, and a negative weight lies outside", () => {
    const points = [
      { weights: [0, 0.5, 0.5], label: "in" },
      { weights: [1, 1, -1], label: "out" },
    ] as const;
    const view = triangleView({ kind: "triangle", corners: ["a", "b", "c"], points }, words);
    expect(view.points[0]).toMatchObject({ x: 0.75, outside: false, says: "in: a 0%, b 50%, c 50%" });
    expect(view.points[0]!.y).toBeCloseTo(Math.sqrt(3) / 4);
    expect(view.points[1]).toMatchObject({ x: 0.5, outside: true });
  });

  it("assertion: a failure says what was expected and what came", () => {
    expect(assertionView({ kind: "assertion", line: 3, ok: false, expected: "1", got: "2" }, words)).toEqual({
      mark: "✗",
      says: "Line 3: the code says 1, it gives 2",
    });
  });
});
