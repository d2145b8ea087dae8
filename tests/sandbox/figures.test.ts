/** Figures whose parts must fit together: refused in the cell with a reason, and at the border without one. */
import { describe, expect, it } from "vitest";
import { filmOf } from "../../src/sandbox/inside/figures.ts";
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

function chunks(row: readonly number[]): number[][] {
  return Array.from({ length: row.length / 500 }, (_, i) => row.slice(500 * i, 500 * (i + 1)));
}
