import { beforeAll, describe, expect, it } from "vitest";
import { neighbour } from "../../components/views/inspect.ts";
import { displayTree, loadViews, renderHtml } from "../../components/views/render.ts";
import { build, patch, type Tree } from "../../components/views/tree.ts";
import type { Display, DisplayKind } from "../../src/sandbox/display.ts";
import { createDocument, toHtml } from "../../src/sandbox/inside/document.ts";

const values = [
  [0.25, 0.75],
  [1, 0],
];
const name = '<b onclick="x">&';

/** One display of each kind; the type makes a new kind an error here until it is added. */
const displays: { [Kind in DisplayKind]: Extract<Display, { kind: Kind }> } = {
  text: { kind: "text", text: name },
  result: { kind: "result", name, label: name, value: 0.5, samples: [0.4, 0.6] },
  matrix: { kind: "matrix", values, rows: [name, "b"], columns: ["x", "y"], title: name },
  heatmap: {
    kind: "heatmap",
    values,
    rows: [name, "b"],
    columns: [name, "y"],
    title: name,
    rowAxis: name,
    mask: [
      [false, true],
      [false, false],
    ],
  },
  film: {
    kind: "film",
    frames: [
      { at: 0, values },
      { at: 20, values },
    ],
    at: name,
    rows: [name, "b"],
    title: name,
    headColours: true,
  },
  heads: {
    kind: "heads",
    heads: [
      { name, values },
      { name: "head 2", values },
    ],
    rows: [name, "b"],
    average: true,
  },
  curves: {
    kind: "curves",
    series: [
      {
        name,
        points: [
          [0, 0],
          [20, 1],
        ],
      },
    ],
    x: name,
    y: name,
    references: [{ value: 0.5, label: name }],
  },
  bars: {
    kind: "bars",
    bars: [{ label: name, value: 1, samples: [0.9, 1.1] }],
    value: name,
    references: [{ value: 0.5, label: name }],
  },
  table: { kind: "table", columns: [name, "n"], rows: [[name, 1]], title: name },
  tokens: { kind: "tokens", tokens: [name, "b"], weights: [0.5, 0.5], from: 0, title: name },
  triangle: { kind: "triangle", corners: [name, "b", "c"], points: [{ weights: [0.2, 0.3, 0.5], label: name }] },
  race: {
    kind: "race",
    lines: [{ name, steps: [{ left: 2, value: 1 }, { left: 1, value: 0.5, removed: name }] }],
    value: name,
    references: [{ value: 0.2, label: name }],
  },
  verdict: {
    kind: "verdict",
    claim: name,
    words: name,
    bet: { stance: "supported", confidence: 80 },
    verdict: "partly",
    rule: [
      { verdict: "supported", conditions: [{ text: name, holds: false }] },
      { verdict: "partly", conditions: [] },
    ],
    numbers: [{ label: name, value: 0.5, samples: [0.4, 0.6], digits: 2 }, { label: "later" }],
    neighbour: name,
  },
  spectrum: {
    kind: "spectrum",
    spectra: [{ name, values: [2, 1, 0], effectiveRank: 1.9 }],
    rank: { value: 2, label: name },
    title: name,
  },
  plane: {
    kind: "plane",
    points: [
      { kind: "key", x: 1, y: 0, label: name },
      { kind: "query", x: 0.5, y: 0.1, label: "q", links: [0] },
      { kind: "point", x: -0.5, y: 0.1, label: "p" },
    ],
    guide: "circle",
    x: name,
    y: name,
  },
  plot: { kind: "plot", tree: ["svg", {}, [["text", {}, [name]]]], title: name },
  assertion: { kind: "assertion", line: 1, ok: false, expected: name, got: name },
  log: { kind: "log", level: "warn", text: name },
};
const kinds = Object.keys(displays) as DisplayKind[];
const charts = ["heatmap", "film", "heads", "curves", "bars", "triangle", "spectrum", "plane", "race"] as const;

it("asks for loadViews() when a chart is drawn too early", () => {
  expect(() => renderHtml(displays.heatmap, { locale: "en" })).toThrow("await loadViews() first");
});

describe("at build", () => {
  beforeAll(loadViews);

  it.each(kinds)("%s becomes HTML in both languages", (kind) => {
    const [english, chinese] = (["en", "zh-CN"] as const).map((locale) => renderHtml(displays[kind], { locale }));
    expect(english).toMatch(/^<(figure|p) class="view /);
    expect(english!.length).toBeGreaterThan(40);
    expect(english + chinese!).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
  });

  it.each(kinds)("%s escapes what the reader wrote, and bakes in no style, colour or script", (kind) => {
    const html = renderHtml(displays[kind], { locale: "en" });
    expect(html).toContain("&lt;b onclick=");
    expect(html).not.toContain("<b ");
    expect(html).not.toMatch(/ style=|<style|<script|#[0-9a-f]{6}/);
  });

  it.each(charts)("%s is an image with a name, has data to inspect and a table with headers", (kind) => {
    const html = renderHtml(displays[kind], { locale: "en" });
    expect(html).toMatch(/<svg class="drawing[^>]* role="img" aria-label="[^"]{10,}"/);
    expect(html).toMatch(/data-row="\d+" data-column="\d+" data-says="[^"]+"/);
    expect(html).toMatch(/<details class="view-table"><summary>Table<\/summary>.*<th scope="row">/);
  });

  it("draws every number of a matrix up to 12 x 12, and a scale beyond", () => {
    const square = (size: number): Display => ({
      kind: "heatmap",
      values: Array.from({ length: size }, () => new Array<number>(size).fill(0.5)),
    });
    const written = (size: number) => renderHtml(square(size), { locale: "en" }).match(/>0?\.50<\/text>/g)?.length ?? 0;
    expect(written(3)).toBe(9);
    expect(written(12)).toBe(2 * 144); // a wide and a narrow drawing
    expect(written(13)).toBe(0);
    expect(renderHtml(square(13), { locale: "en" })).toContain("scale-key");
  });

  it("draws and names every reference line, those of the page too", () => {
    const html = renderHtml(displays.curves, { locale: "en", references: [{ value: 0.25, label: "guess" }] });
    expect(html).toContain('<tspan x="');
    expect(html).toMatch(/>guess<\/tspan>/);
    expect(html.match(/stroke-dasharray="2,4"/g)).toHaveLength(2); // one group of lines per drawing
  });

  it("calls the gold cells what the cell calls them", () => {
    const html = renderHtml({ ...displays.heatmap, gold: [[0, 1]], goldName: "gold: as printed" }, { locale: "en" });
    expect(html).toContain("gold: as printed");
    expect(html).not.toContain("the right one");
  });

  it("frames gold cells, dots the largest of each row and explains both", () => {
    const html = renderHtml({ ...displays.heatmap, mask: undefined, gold: [[0, 1]] }, { locale: "zh-CN" });
    expect(html.match(/<g class="gold">/g)).toHaveLength(2); // in the picture and in the key
    expect(html.match(/<circle class="strongest"/g)).toHaveLength(2);
    expect(html).toMatch(/<p class="view-key"><strong>1 行里有 1 行，最大的一格正是金框格。<\/strong>/);
    expect(html).not.toMatch(/ style=|#[0-9a-f]{6}/);
  });

  it("hatches masked cells", () => {
    expect(renderHtml(displays.heatmap, { locale: "en" })).toMatch(/<path class="masked" d="M[^"]+L/);
    expect(renderHtml({ ...displays.heatmap, mask: undefined }, { locale: "en" })).toContain(
      '<path class="masked" d=""',
    );
  });

  it("keeps the frame of curves still while they grow", () => {
    const frame = (length: number) => {
      const points = Array.from({ length }, (_, i) => [i * 20, i / 100] as const);
      const html = renderHtml(
        { ...displays.curves, series: [{ name: "a", points }], xDomain: [0, 800], yDomain: [0, 1] },
        { locale: "en" },
      );
      return [/viewBox="[^"]+"/.exec(html)![0], /<g class="x-axis-tick-label".*?<\/g>/.exec(html)![0]];
    };
    expect(frame(30)).toEqual(frame(2));
  });
});

describe("patch", () => {
  beforeAll(loadViews);

  const treeOf = (numbers: number[][], columns?: string[]) =>
    displayTree({ kind: "heatmap", values: numbers, columns }, { locale: "en" });

  it("ends where building anew would have ended", () => {
    const trees = [
      treeOf(values),
      treeOf([
        [0.1, 0.9],
        [0, 1],
      ]),
      treeOf([[1]]),
      treeOf(values, ["x", "y"]),
      treeOf([]),
    ];
    const parent = build(createDocument(), ["div", {}, [trees[0]!]]) as Element;
    for (let i = 1; i < trees.length; i++) {
      patch(parent.firstChild!, trees[i - 1]!, trees[i]!);
      expect(toHtml(parent.firstChild!)).toBe(toHtml(build(createDocument(), trees[i]!)));
    }
  });

  it("leaves alone what the page has added: an open table, an inspected mark, a readout", () => {
    const before: Tree = [
      "div",
      { class: "a" },
      [
        ["p", {}, []],
        ["details", {}, ["1"]],
      ],
    ];
    const root = build(createDocument(), before) as Element;
    const [readout, details] = root.childNodes as unknown as [Element, Element];
    details.setAttribute("open", "");
    readout.textContent = "a → b";
    patch(root, before, [
      "div",
      { class: "b" },
      [
        ["p", {}, []],
        ["details", {}, ["2"]],
      ],
    ]);
    expect(toHtml(root)).toBe('<div class="b"><p>a → b</p><details open="">2</details></div>');
  });
});

describe("arrow keys", () => {
  const grid = (places: [row: number, column: number][]) =>
    places.map(
      ([row, column]) =>
        build(createDocument(), ["rect", { "data-row": String(row), "data-column": String(column) }, []]) as Element,
    );

  it("walk the cells of a matrix and go on in the next row", () => {
    const cells = grid([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    const from = (at: number, key: string) => cells.indexOf(neighbour(cells, cells[at]!, key)!);
    expect(["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"].map((key) => from(0, key))).toEqual([1, 2, -1, -1]);
    expect([from(1, "ArrowRight"), from(2, "ArrowLeft"), from(3, "Home"), from(2, "End")]).toEqual([2, 1, 2, 3]);
    expect(neighbour(cells, null, "ArrowRight")).toBe(cells[0]);
  });

  it("walk a single line of data with either pair", () => {
    const points = grid([
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    expect(["ArrowRight", "ArrowDown"].map((key) => points.indexOf(neighbour(points, points[1]!, key)!))).toEqual([
      2, 2,
    ]);
    expect(neighbour(points, points[2]!, "ArrowRight")).toBeUndefined();
  });
});
