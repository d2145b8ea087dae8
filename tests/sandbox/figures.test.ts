/** Figures whose parts must fit together: refused in the cell with a reason, and at the border without one. */
import { describe, expect, it } from "vitest";
import { filmOf, planeOf, spectrumOf } from "../../src/sandbox/inside/figures.ts";
import { runInNode } from "../../src/sandbox/node.ts";
import { transpile } from "../../src/sandbox/transpile.ts";
import { readEvent } from "../../src/sandbox/validate.ts";

/** What the page takes of a display that comes from a worker. */
function passed(display: object): unknown {
  const event = readEvent({ type: "output", run: 0, inputs: [], changed: [[0, display]], total: 1 });
  return event?.type === "output" ? event.changed[0]![1] : undefined;
}

describe("film", () => {
  const frames = [
    { at: 0, values: [[0, 1]] },
    { at: 20, values: [[1, NaN]] },
  ];
  const display = { kind: "film", frames, at: "step", headColours: true };
  const many = (count: number, numbers: number) =>
    Array.from({ length: count }, (_, at) => ({ at, values: [new Array<number>(numbers).fill(0)] }));

  it("passes; a number that is none becomes an empty entry", () => {
    expect(passed({ ...display, script: "x" })).toEqual({
      ...display,
      frames: [frames[0], { at: 20, values: [[1, null]] }],
    });
    expect(filmOf(frames, { at: "epoch", signed: true })).toEqual({ kind: "film", frames, at: "epoch", signed: true });
    expect(filmOf(frames).at).toBe("step");
  });

  it.each([
    ["no frames", [], "at least one frame"],
    ["frames out of order", [frames[1]!, frames[0]!], "0 comes after 20; sort them"],
    ["two frames of one moment", [frames[0]!, frames[0]!], "0 comes after 0"],
    ["a moment that is no number", [{ at: NaN, values: [[0]] }], 'a number as "at"'],
    ["too many frames", many(501, 1), "at most 500 frames, got 501"],
    [
      "too many numbers",
      many(3, 7000).map(({ at, values }) => ({ at, values: values.flatMap((row) => chunks(row)) })),
      "at most 20000 numbers",
    ],
  ])("refuses %s, with a reason in the cell", (_, bad, reason) => {
    expect(() => filmOf(bad)).toThrow(reason);
    expect(passed({ ...display, frames: bad })).toBeUndefined();
  });

  it("refuses frames of different shape where they are made", () => {
    expect(() => filmOf([frames[0]!, { at: 20, values: [[1]] }])).toThrow("at 20 it is 1 x 1 after 1 x 2");
  });
});

describe("curves", () => {
  const curves = { kind: "curves", x: "step", y: "loss", series: [{ name: "a", points: [[0, 1]], mark: 3 }] };

  it("pass with phases, marks and a source", () => {
    const whole = { ...curves, phases: [{ from: 0, to: 9, label: "plateau" }], source: "a paper", xReverse: true };
    expect(passed({ ...whole, yLog: false })).toEqual({ ...whole, yLog: false });
  });

  it("lose the points of a loss that is no number, and keep the others", () => {
    const points = [
      [0, 1],
      [1, NaN],
      [2, Infinity],
      [3, 0.5],
    ];
    expect(passed({ ...curves, series: [{ name: "a", points }] })).toMatchObject({
      series: [{ points: [points[0], points[3]] }],
    });
  });

  it.each([
    ["a phase that ends before it begins", { phases: [{ from: 9, to: 0, label: "" }] }],
    ["too many phases", { phases: new Array(21).fill({ from: 0, to: 1, label: "" }) }],
    ["a mark that is no relation's", { series: [{ name: "a", points: [], mark: 4 }] }],
    ["a source that is no text", { source: 2017 }],
  ])("are refused with %s", (_, bad) => {
    expect(passed({ ...curves, ...bad })).toBeUndefined();
  });
});

describe("heads", () => {
  const heads = { kind: "heads", heads: [{ name: "1", values: [[1]] }] };

  it.each([["average"], [[0, 1]]])("pass with the difference %j", (difference) => {
    expect(passed({ ...heads, difference })).toEqual({ ...heads, difference });
  });

  it.each([["median"], [[0]], [[0, -1]], [[0, 0.5]], [{}]])("are refused with the difference %j", (difference) => {
    expect(passed({ ...heads, difference })).toBeUndefined();
  });
});

describe("spectrum", () => {
  const spectra = [{ name: "head 1", values: [2, 1, 0], effectiveRank: 1.5, head: 0 }];

  it("passes", () => {
    const whole = { kind: "spectrum", spectra, rank: { value: 2, label: "d_head" }, log: true, source: "a paper" };
    expect(passed(whole)).toEqual(whole);
    expect(spectrumOf(spectra)).toEqual({ kind: "spectrum", spectra });
  });

  it.each([
    ["values that rise", [1, 2], "got 2 at index 1; sort them"],
    ["a negative value", [1, -1], "got -1 at index 1"],
    ["a value that is no number", [NaN], "got NaN at index 0"],
    ["too many values", new Array<number>(1001).fill(1), "at most 1000"],
  ])("is refused in the cell with %s", (_, values, reason) => {
    expect(() => spectrumOf([{ name: "a", values }])).toThrow(reason);
  });

  it.each([
    ["a value that is no number", { spectra: [{ name: "a", values: [NaN] }] }],
    ["too many values", { spectra: [{ name: "a", values: new Array<number>(1001).fill(1) }] }],
    ["too many matrices", { spectra: new Array(33).fill({ name: "a", values: [] }) }],
    ["a rank that is no count", { spectra, rank: { value: 1.5, label: "" } }],
  ])("is refused at the border with %s", (_, bad) => {
    expect(passed({ kind: "spectrum", ...bad })).toBeUndefined();
  });
});

describe("plane", () => {
  const points = [
    { kind: "key", x: 1, y: 0, label: "cat" },
    { kind: "query", x: 0, y: 1, label: "sits", head: 0, links: [0] },
  ] as const;

  it("passes", () => {
    const whole = { kind: "plane", points, guide: "circle", x: "dimension 1", title: "keys" };
    expect(passed(whole)).toEqual(whole);
    expect(planeOf(points)).toEqual({ kind: "plane", points, guide: "none" });
  });

  it.each([
    ["a link to nowhere", [{ ...points[1], links: [1] }], '"sits" links to point 1, but there are 1'],
    ["a place that is none", [{ ...points[0], y: NaN }], '"cat" is (1, NaN)'],
    ["too many points", new Array<(typeof points)[0]>(301).fill(points[0]), "at most 300 points, got 301"],
  ])("is refused with %s, with a reason in the cell", (_, bad, reason) => {
    expect(() => planeOf(bad)).toThrow(reason);
    expect(passed({ kind: "plane", guide: "none", points: bad })).toBeUndefined();
  });

  it("is refused with points or guides of unknown kind", () => {
    expect(passed({ kind: "plane", guide: "none", points: [{ ...points[0], kind: "value" }] })).toBeUndefined();
    expect(passed({ kind: "plane", guide: "square", points })).toBeUndefined();
  });
});

it("a cell makes them of tensors and of arrays", async () => {
  const code = `
    import { svd, tensor } from "compute";
    import { film, plane, spectrum } from "notebook";
    film([{ at: 0, values: tensor([[0, 1]]) }, { at: 10, values: [[1, 0]] }], { at: "epoch", signed: true });
    const { singularValues } = svd(tensor([[3, 0], [0, 2]]));
    spectrum([{ name: "W", values: singularValues }, { name: "v", values: tensor([1, 0]) }]);
    plane([{ kind: "key", x: 1, y: 0, label: "cat" }], { guide: "circle" });`;
  const { displays } = await runInNode(new Map([["chapter/cell", transpile(code)]]), "chapter/cell");
  const [film, spectrum, plane] = displays;
  expect(film).toEqual({
    kind: "film",
    at: "epoch",
    signed: true,
    frames: [
      { at: 0, values: [[0, 1]] },
      { at: 10, values: [[1, 0]] },
    ],
  });
  expect(spectrum).toMatchObject({ kind: "spectrum", spectra: [{ name: "W" }, { name: "v", values: [1, 0] }] });
  expect(plane).toMatchObject({ kind: "plane", guide: "circle", points: [{ label: "cat" }] });
  expect(displays.map(passed)).toEqual(displays);
});

function chunks(row: readonly number[]): number[][] {
  return Array.from({ length: row.length / 500 }, (_, i) => row.slice(500 * i, 500 * (i + 1)));
}
