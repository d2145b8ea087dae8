import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { overlap } from "../../components/views/labels.ts";
import { planeView } from "../../components/views/plane/plane.view.ts";
import { loadViews, renderHtml } from "../../components/views/render.ts";
import { wordsOf } from "../../components/views/words.ts";

const words = wordsOf.en;
const points = [
  { kind: "key", x: 1, y: 0, label: "cat" },
  { kind: "query", x: 0.5, y: 0.5, label: "sits", head: 1, links: [0, 2] },
  { kind: "key", x: 0, y: -1, label: "mat" },
] as const;
const display = { kind: "plane", points, guide: "circle" } as const;

beforeAll(loadViews);

describe("planeView", () => {
  it("says where each point lies, and what a query chooses", () => {
    expect(planeView(display, words).marks.map((mark) => mark.says)).toEqual([
      "key cat (1.00, 0.00)",
      "query sits (0.50, 0.50) → cat, mat",
      "key mat (0.00, −1.00)",
    ]);
    expect(planeView(display, words).summary).toBe("In the plane, keys: cat, mat; queries: sits.");
  });

  it("lets arrow keys walk the keys, and the queries below them", () => {
    expect(planeView(display, words).marks.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it("is as high as wide, and holds the circle, the origin and every point", () => {
    const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
    const cloud = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cloud, fc.constantFrom("circle", "none"), fc.constantFrom("key", "query"), (places, guide, kind) => {
        const all = places.map((place) => ({ ...place, kind, label: "" }) as const);
        const { xDomain, yDomain } = planeView({ kind: "plane", points: all, guide }, words);
        expect(xDomain[1] - xDomain[0]).toBeCloseTo(yDomain[1] - yDomain[0]);
        const extra = guide === "circle" ? [-1, 1] : kind === "query" ? [0] : [];
        for (const { x, y } of [...places, ...extra.map((end) => ({ x: end, y: end }))]) {
          expect(x > xDomain[0] && x < xDomain[1] && y > yDomain[0] && y < yDomain[1]).toBe(true);
        }
      }),
    );
  });

  it("has an inside even where all points all but coincide", () => {
    const near = [points[0], { ...points[0], x: 1 + 2e-16 }];
    const { xDomain } = planeView({ ...display, points: near, guide: "none" }, words);
    expect(xDomain[1] - xDomain[0]).toBeGreaterThan(0.1);
  });

  it("has a table with the choices", () => {
    expect(planeView(display, words).table).toEqual({
      header: ["point", "kind", "x", "y", "chooses"],
      rows: [
        ["cat", "key", "1.00", "0.00", ""],
        ["sits", "query", "0.50", "0.50", "cat, mat"],
        ["mat", "key", "0.00", "−1.00", ""],
      ],
    });
    expect(planeView({ ...display, points: [points[0]] }, words).table.header).toHaveLength(4);
  });
});

describe("the drawing", () => {
  const wide = (html: string) => html.slice(html.indexOf("drawing-wide"), html.indexOf("drawing-narrow"));

  it("has a dot per key, an arrow per query, a line per choice, and a round circle", () => {
    const html = wide(renderHtml(display, { locale: "en" }));
    expect(html.match(/<circle class="key"/g)).toHaveLength(2);
    expect(html.match(/<g class="query"/g)).toHaveLength(1);
    expect(html.match(/<path class="link"/g)).toHaveLength(2);
    expect(html.match(/<circle class="guide"/g)).toHaveLength(1);
    expect(html).toContain('stroke="var(--head-2)"');
    expect(wide(renderHtml({ ...display, guide: "none" }, { locale: "en" }))).not.toContain('class="guide"');
  });

  it("lets no name cover another; one without room is left out, its sentence stays", () => {
    const crowd = Array.from({ length: 60 }, (_, i) => ({
      kind: "key" as const,
      x: Math.round(Math.sin(i * 7) * 100) / 400,
      y: Math.round(Math.cos(i * 11) * 100) / 400,
      label: `key number ${i}`,
    }));
    const html = wide(renderHtml({ ...display, points: crowd }, { locale: "en" }));
    const names = [...html.matchAll(/<text class="point-name" x="([^"]+)" y="([^"]+)"/g)].map(([, x, y]) => ({
      left: Number(x) - 30,
      right: Number(x) + 30,
      top: Number(y) - 6.5,
      bottom: Number(y) + 6.5,
    }));
    expect(names.length).toBeGreaterThan(5);
    expect(names.length).toBeLessThan(60);
    for (const [i, a] of names.entries()) for (const b of names.slice(i + 1)) expect(overlap(a, b)).toBe(false);
    expect(html.match(/data-says="key key number/g)).toHaveLength(60);
  });
});
