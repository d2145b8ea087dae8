import { beforeAll, describe, expect, it } from "vitest";
import { barsView } from "../../components/views/bars/bars.view.ts";
import { curvesView } from "../../components/views/curves/curves.view.ts";
import { formatTick, logTicks } from "../../components/views/logarithm.ts";
import { loadViews, renderHtml } from "../../components/views/render.ts";
import { wordsOf } from "../../components/views/words.ts";

const words = wordsOf.en;
const at = (heights: number[], every = 10) => heights.map((y, i) => [i * every, y] as const);
const loss = {
  kind: "curves",
  series: [{ name: "entity", points: at([1.8, 1, 0.25]) }],
  x: "step",
  y: "loss",
} as const;

beforeAll(loadViews);

describe("phases", () => {
  const phases = [
    { from: -5, to: 10, label: "plateau" },
    { from: 10, to: 100, label: "mastered" },
    { from: 200, to: 300, label: "later" },
  ];
  const view = curvesView({ ...loss, phases }, words);

  it("are cut to the picture, and left out beyond it", () => {
    expect(view.phases).toEqual([
      { from: 0, to: 10, label: "plateau" },
      { from: 10, to: 20, label: "mastered" },
    ]);
  });

  it("are said at each x, where two meet the one that begins", () => {
    expect(view.stops.map(({ says }) => says)).toEqual([
      "step 0 (plateau): entity 1.80",
      "step 10 (mastered): entity 1.00",
      "step 20 (mastered): entity 0.25",
    ]);
    expect(view.summary).toContain("Phases: plateau from −5 to 10, mastered from 10 to 100, later from 200 to 300.");
    expect(view.table.header).toEqual(["step", "entity", "phase"]);
    expect(view.table.rows[2]).toEqual(["20", "0.25", "mastered"]);
  });

  it("lie behind the curves under their names", () => {
    const html = renderHtml({ ...loss, phases }, { locale: "en" });
    expect(html.indexOf('class="phase"')).toBeGreaterThan(0);
    expect(html.indexOf('class="phase"')).toBeLessThan(html.indexOf('class="line"'));
    expect(html.match(/>plateau<\/text>/g)).toHaveLength(2); // one per layout
  });
});

describe("the marks of relations", () => {
  const series = [0, 1, 2, 3].map((mark) => ({ name: `relation ${mark}`, mark, points: at([1, 0.5, 0.2]) }));
  const marksOf = (html: string) => [...html.matchAll(/<path class="mark" d="([^"]+)"/g)].map((match) => match[1]);

  it("are four shapes, each at its line's end and beside its name", () => {
    expect(curvesView({ ...loss, series }, words).labels.map((label) => label.mark)).toEqual([0, 1, 2, 3]);
    const shapes = Map.groupBy(marksOf(renderHtml({ ...loss, series }, { locale: "en" })), (shape) => shape);
    expect(shapes.size).toBe(4);
    for (const uses of shapes.values()) expect(uses.length).toBeGreaterThanOrEqual(2 * 2);
  });

  it("stand for the end's dot, which lines without a mark keep", () => {
    expect(marksOf(renderHtml(loss, { locale: "en" }))).toEqual([]);
    expect(renderHtml(loss, { locale: "en" })).toMatch(/<g class="dot"><circle/);
    expect(renderHtml({ ...loss, series }, { locale: "en" })).not.toMatch(/<g class="dot"><circle/);
  });
});

describe("x that runs backwards", () => {
  const series = [{ name: "greedy", points: at([0.2, 0.6, 1], 1) }];
  const view = curvesView({ ...loss, series, x: "heads left", xReverse: true }, words);

  it("starts with the largest, and a line ends where x is smallest", () => {
    expect(view.xDomain).toEqual([2, 0]);
    expect(view.labels).toMatchObject([{ x: 0, y: 0.2 }]);
    expect(view.stops.map((stop) => stop.x)).toEqual([2, 1, 0]);
    expect(view.table.rows.map(([x]) => x)).toEqual(["2", "1", "0"]);
    expect(curvesView({ ...loss, series, xDomain: [0, 8], xReverse: true }, words).xDomain).toEqual([8, 0]);
  });

  it("leaves the reader's data as they were", () => {
    expect(series[0]!.points[0]).toEqual([0, 0.2]);
  });

  it("draws from left to right, as its arrow keys read", () => {
    const html = renderHtml({ ...loss, series, xReverse: true }, { locale: "en" });
    const wide = html.slice(html.indexOf("drawing-wide"), html.indexOf("drawing-narrow"));
    const strips = [...wide.matchAll(/data-column="(\d)" data-says="step (\d)[^>]*><rect x="([\d.]+)"/g)];
    expect(strips.map(([, column, x]) => [column, x])).toEqual([
      ["0", "2"],
      ["1", "1"],
      ["2", "0"],
    ]);
    const lefts = strips.map((strip) => Number(strip[3]));
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  });
});

describe("a logarithmic y", () => {
  const series = [{ name: "loss", points: at([1.5, 0, 0.015, -1, 0.0031]) }];
  const view = curvesView({ ...loss, series, yLog: true, references: [{ value: 0, label: "zero" }] }, words);

  it("has no place for what is not positive", () => {
    expect(view.lines[0]!.points.map(([, y]) => y)).toEqual([1.5, 0.015, 0.0031]);
    expect(view.references).toEqual([]);
    expect(view.yDomain[0]).toBeGreaterThan(0);
    expect(view.yDomain[0]).toBeLessThan(0.0031);
  });

  it("writes digits that count, not places after the point", () => {
    expect(view.stops.map(({ says }) => says)).toEqual([
      "step 0: loss 1.5",
      "step 20: loss 0.015",
      "step 40: loss 0.0031",
    ]);
  });

  it("keeps a given end that it can show", () => {
    expect(curvesView({ ...loss, yLog: true, yDomain: [0.001, 2] }, words).yDomain).toEqual([0.001, 2]);
    const [least, largest] = curvesView({ ...loss, yLog: true, yDomain: [0, 2] }, words).yDomain;
    expect(largest).toBe(2);
    expect(least).toBeGreaterThan(0.1);
    expect(curvesView({ ...loss, series: [], yLog: true }, words).yDomain[0]).toBeGreaterThan(0);
  });

  it("is labelled at powers of ten, or finer where it spans few", () => {
    const written = (domain: [number, number]) => logTicks(domain, 5).map(formatTick);
    expect(written([0.001, 2])).toEqual(["0.001", "0.01", "0.1", "1"]);
    expect(written([0.3, 2])).toEqual(["0.5", "1", "2"]);
    expect(written([1e-8, 2])).toEqual(["10⁻⁸", "10⁻⁶", "0.0001", "0.01", "1"]);
    expect(renderHtml({ ...loss, series, yLog: true }, { locale: "en" })).toMatch(/>0\.01<\/text>/);
  });
});

describe("a source", () => {
  it("is credited below the figure, in the reader's language", () => {
    const paper = { source: "Vaswani et al. 2017 <3>" };
    const bars = { kind: "bars", bars: [{ label: "h", value: 1 }], value: "BLEU", ...paper } as const;
    expect(barsView(bars, words).source).toBe(paper.source);
    expect(renderHtml(bars, { locale: "en" })).toContain(
      '<p class="view-source">Source: Vaswani et al. 2017 &lt;3&gt;</p>',
    );
    expect(renderHtml({ ...loss, ...paper }, { locale: "zh-CN" })).toContain("来源：Vaswani");
    expect(renderHtml(loss, { locale: "en" })).not.toContain("view-source");
  });
});
