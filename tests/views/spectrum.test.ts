import { beforeAll, describe, expect, it } from "vitest";
import { loadViews, renderHtml } from "../../components/views/render.ts";
import { spectrumView } from "../../components/views/spectrum/spectrum.view.ts";
import { wordsOf } from "../../components/views/words.ts";

const words = wordsOf.en;
const heads = [
  { name: "head 1", head: 0, values: [2, 0.5, 0], effectiveRank: 1.55 },
  { name: "head 2", head: 1, values: [1, 1] },
];
const display = { kind: "spectrum", spectra: heads, rank: { value: 2, label: "d_head = 2" } } as const;

beforeAll(loadViews);

describe("spectrumView", () => {
  it("counts singular values from 1, heads in their colours", () => {
    const { lines, xDomain } = spectrumView(display, words);
    expect(lines[0]!.values).toEqual([
      { index: 1, value: 2 },
      { index: 2, value: 0.5 },
      { index: 3, value: 0 },
    ]);
    expect(lines.map((line) => line.colour)).toEqual(["var(--head-1)", "var(--head-2)"]);
    expect(xDomain).toEqual([0.5, 3.5]);
  });

  it("says all of them at one index, also where some have ended", () => {
    expect(spectrumView(display, words).stops.map((stop) => stop.says)).toEqual([
      "singular value 1: head 1 2.00, head 2 1.00",
      "singular value 2: head 1 0.50, head 2 1.00",
      "singular value 3: head 1 0.00",
    ]);
  });

  it("says in one sentence where each goes, its effective rank and the bound", () => {
    expect(spectrumView(display, words).summary).toBe(
      "Singular values: head 1 has 3, from 2.00 to 0.00, effective rank 1.6; head 2 has 2, from 1.00 to 1.00. " +
        "d_head = 2: a bound at 2.",
    );
  });

  it("has a table with one row per index, and the effective ranks below", () => {
    expect(spectrumView(display, words).table).toEqual({
      header: ["index", "head 1", "head 2"],
      rows: [
        ["1", "2.00", "1.00"],
        ["2", "0.50", "1.00"],
        ["3", "0.00", ""],
        ["effective rank", "1.55", ""],
      ],
    });
    expect(spectrumView({ ...display, spectra: [heads[1]!] }, words).table.rows).toHaveLength(2);
  });

  it("has on a logarithmic scale no place for zero, and still counts it", () => {
    const spectra = [{ name: "a", values: [10, 0.001, 0] }];
    const { lines, yDomain, stops } = spectrumView({ kind: "spectrum", spectra, log: true }, words);
    expect(lines[0]!.values.map(({ index }) => index)).toEqual([1, 2]);
    expect(yDomain[0]).toBeGreaterThan(0);
    expect(stops.map((stop) => stop.says)[1]).toBe("singular value 2: a 0.001");
    expect(stops).toHaveLength(3);
  });

  it("keeps room for a bound beyond the last value, and copes with nothing", () => {
    expect(spectrumView({ ...display, rank: { value: 7, label: "7" } }, words).xDomain).toEqual([0.5, 7.5]);
    expect(spectrumView({ kind: "spectrum", spectra: [{ name: "a", values: [] }] }, words).summary).toMatch("a: not");
    expect(renderHtml({ kind: "spectrum", spectra: [] }, { locale: "zh-CN" })).not.toMatch(/NaN|undefined/);
  });
});

describe("the drawing", () => {
  const wide = (html: string) => html.slice(html.indexOf("drawing-wide"), html.indexOf("drawing-narrow"));
  const one = { kind: "spectrum", spectra: [{ name: "a", values: [3, 2, 1] }] } as const;

  it("has stems where there is room, else dots along a line", () => {
    const stems = (html: string) => /<g class="rule"[^>]*><line/.test(wide(html));
    expect(stems(renderHtml(one, { locale: "en" }))).toBe(true);
    const log = renderHtml({ ...one, log: true }, { locale: "en" });
    expect(stems(log)).toBe(false);
    expect(log).toMatch(/<g class="line"[^>]*><path/);
    const many = [{ name: "a", values: new Array<number>(200).fill(1) }];
    expect(stems(renderHtml({ ...one, spectra: many }, { locale: "en" }))).toBe(false);
  });

  it("labels whole indices only", () => {
    const ticks = /<g class="x-axis-tick-label".*?<\/g>/.exec(wide(renderHtml(one, { locale: "en" })))![0];
    expect([...ticks.matchAll(/>([^<]+)<\/text>/g)].map((match) => match[1])).toEqual(["1", "2", "3"]);
  });

  it("draws and names the bound, and hangs up the effective rank", () => {
    const html = wide(renderHtml(display, { locale: "zh-CN" }));
    expect(html).toContain('stroke-dasharray="2,4"');
    expect(html).toContain(">d_head = 2</text>");
    expect(html).toMatch(/<path class="effective-rank" d="M[^"]+Z" fill="var\(--head-1\)"/);
    expect(html).toContain(">有效秩 1.6</tspan>");
  });
});
