import * as Plot from "@observablehq/plot";
import { describe, expect, it } from "vitest";
import { cleanPlot } from "../../components/views/plot/clean.ts";
import { build } from "../../components/views/tree.ts";
import type { PlotTree } from "../../src/sandbox/display.ts";
import { createDocument, toHtml, toTree } from "../../src/sandbox/inside/document.ts";

const data = [
  { x: 1, y: 2, k: "a" },
  { x: 2, y: 1, k: "b" },
  { x: 3, y: 4, k: "a" },
];

/** Each a figure that a reader may well draw. */
const figures: Record<string, Plot.PlotOptions> = {
  line: { marks: [Plot.lineY(data, { x: "x", y: "y", marker: true })] },
  dots: { color: { legend: true }, marks: [Plot.dot(data, { x: "x", y: "y", stroke: "k", title: "k" })] },
  bars: { title: "Bars & <b>", caption: "A caption", marks: [Plot.barY(data, { x: "k", y: "y" }), Plot.ruleY([0])] },
  cells: { marks: [Plot.cell(data, { x: "x", y: "k", fill: "y" }), Plot.text(data, { x: "x", y: "k", text: "y" })] },
  facets: { fx: { label: "kind" }, marks: [Plot.dot(data, { x: "x", y: "y", fx: "k" }), Plot.frame()] },
  clipped: { marks: [Plot.areaY(data, { x: "x", y: "y", clip: true }), Plot.tickX(data, { x: "x" })] },
  arrows: {
    marks: [Plot.arrow(data, { x1: 0, y1: 0, x2: "x", y2: "y" }), Plot.linearRegressionY(data, { x: "x", y: "y" })],
  },
  density: { marks: [Plot.density(data, { x: "x", y: "y" }), Plot.tip(data, Plot.pointer({ x: "x", y: "y" }))] },
  histogram: { marks: [Plot.rectY(data, Plot.binX({ y: "count" }, { x: "y" }))] },
};

function clean(tree: unknown): string {
  const kept = cleanPlot(tree as PlotTree);
  return kept === undefined ? "" : toHtml(build(createDocument(), kept));
}

describe("a reader's Plot figure", () => {
  it.each(Object.keys(figures))("%s is drawn on the small document and keeps its marks", (name) => {
    const tree = toTree(Plot.plot({ ...figures[name], document: createDocument() }));
    const html = clean(tree);
    expect(html).toMatch(/<(path|rect|circle|line|text)\b/);
    expect(html.match(/<(path|rect|circle|text)\b/g)!.length).toBe(
      JSON.stringify(tree).match(/\["(path|rect|circle|text)"/g)!.length,
    );
    expect(html).not.toMatch(/<style|\bclass=/);
  });

  it("keeps a clip path of its own, under a name that cannot be the page's", () => {
    const html = clean(toTree(Plot.plot({ ...figures.clipped, document: createDocument() })));
    const id = /<clipPath id="(plot-figure-[\w-]+)"/.exec(html)?.[1];
    expect(html).toContain(`clip-path="url(#${id})"`);
  });
});

describe("a hostile tree", () => {
  const svg = (...children: unknown[]) => ["svg", { viewBox: "0 0 9 9" }, children];

  it.each([
    ["script", ["script", {}, ["alert(1)"]]],
    ["foreignObject", ["foreignObject", {}, [["iframe", { src: "https://a.example" }, []]]]],
    ["a link", ["a", { href: "https://a.example" }, ["click"]]],
    ["style sheet", ["style", {}, ["@import 'https://a.example'"]]],
    ["animation", ["animate", { attributeName: "href", values: "javascript:alert(1)" }, []]],
    ["use, which can multiply", ["use", { href: "#a" }, []]],
    ["set", ["set", { attributeName: "onmouseover", to: "alert(1)" }, []]],
    ["input", ["input", { autofocus: "", onfocus: "alert(1)" }, []]],
    ["tag in capitals", ["SCRIPT", {}, ["alert(1)"]]],
    ["no tree", { tag: "svg" }],
    ["attributes missing", ["rect"]],
  ])("loses %s", (_name, child) => {
    expect(clean(svg(child))).toBe('<svg viewBox="0 0 9 9"></svg>');
  });

  it.each([
    ["onclick", "alert(1)"],
    ["onload", "alert(1)"],
    ["href", "https://a.example"],
    ["xlink:href", "javascript:alert(1)"],
    ["src", "https://a.example/x.png"],
    ["fill", "url(https://a.example/x)"],
    ["fill", "url(#of-the-page)"],
    ["clip-path", "url( 'https://a.example' )"],
    ["mask", "image-set('https://a.example/x' 1x)"],
    ["fill", "\\75 rl(https://a.example)"],
    ["class", "page-menu"],
    ["data-result", "accuracy"],
    ["tabindex", "1"],
    ["role", "alert"],
    ["aria-label", "Delete"],
    ["style", "position: fixed; inset: 0; z-index: 99"],
    ["style", "fill: url(https://a.example)"],
    ["style", "background: red"],
  ])("loses %s=%j", (name, value) => {
    expect(clean(svg(["rect", { [name]: value, x: "1" }, []]))).toBe(
      '<svg viewBox="0 0 9 9"><rect x="1"></rect></svg>',
    );
  });

  it("may carry an image only as its own PNG bytes", () => {
    const image = (href: string) => clean(svg(["image", { href }, []]));
    expect(image("data:image/png;base64,iVBORw0KGgo=")).toContain("iVBORw0KGgo=");
    expect(image("data:image/svg+xml,<svg onload=alert(1)>")).not.toContain("href");
    expect(image("https://a.example/x.png")).not.toContain("href");
  });

  it("is refused whole when it is no picture", () => {
    expect(clean(["iframe", { src: "https://a.example" }, []])).toBe("");
    expect(clean("<svg onload=alert(1)>")).toBe("");
    expect(clean(["rect", { width: "9" }, []])).toBe("");
    expect(clean(null)).toBe("");
  });

  it("is cut off in depth and number", () => {
    let deep: unknown = ["g", {}, []];
    for (let i = 0; i < 1000; i++) deep = ["g", {}, [deep]];
    expect(clean(svg(deep)).match(/<g>/g)!.length).toBeLessThan(50);
    expect(clean(svg(...new Array<unknown>(30_000).fill(["rect", {}, []]))).match(/<rect>/g)!.length).toBeLessThan(
      20_001,
    );
  });

  it("keeps paint from a style, and escapes text", () => {
    expect(clean(svg(["rect", { style: "fill: red; position: fixed" }, []]))).toContain('<rect fill="red">');
    expect(clean(svg(["text", {}, ["<img src=x onerror=alert(1)>"]]))).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(clean(["svg", { "aria-label": '"><script>' }, []])).toContain('aria-label="&quot;&gt;&lt;script&gt;"');
  });
});
