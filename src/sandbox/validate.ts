/**
 * The border guard: what a worker sends is data of unknown making. Only values of these shapes pass; unknown keys are
 * dropped, numbers that are not finite become empty entries, and what does not fit is refused as a whole.
 */
import * as v from "valibot";
import { display } from "./display-shapes.ts";
import type { Event } from "./protocol.ts";
import { count, finite, label, list, most, shares, words } from "./shapes.ts";

const input = v.variant("kind", [
  v.object({ kind: v.literal("slider"), label, min: finite, max: finite, step: finite, value: finite }),
  v.object({ kind: v.literal("select"), label, options: list(label, 100), value: label }),
  v.object({ kind: v.literal("toggle"), label, value: v.boolean() }),
  v.object({ kind: v.literal("text"), label, value: words, maxLength: count }),
  v.object({ kind: v.literal("button"), label, value: count }),
  v.object({
    kind: v.literal("matrix"),
    label,
    rows: list(label, 40),
    columns: list(label, 40),
    min: v.number(),
    max: v.number(),
    step: v.number(),
    resizable: v.boolean(),
    value: list(list(finite, 40), 40),
  }),
  v.pipe(
    v.object({
      kind: v.literal("switches"),
      label,
      rows: list(label, 64),
      options: v.pipe(list(label, 8), v.minLength(2)),
      heads: v.boolean(),
      value: list(label, 64),
    }),
    v.check(({ rows, options, value }) => value.length === rows.length && value.every((one) => options.includes(one))),
  ),
  v.pipe(
    v.object({
      kind: v.literal("painter"),
      label,
      rows: list(label, 12),
      columns: list(label, 12),
      stochastic: v.boolean(),
      value: v.object({ start: shares, painted: shares }),
    }),
    v.check(({ rows, columns, value: { start, painted } }) =>
      [start, painted].every((grid) => hasShape(grid, rows.length, columns.length)),
    ),
  ),
]);

function hasShape(grid: readonly (readonly unknown[])[], rows: number, columns: number): boolean {
  return grid.length === rows && grid.every((row) => row.length === columns);
}

const failure = v.object({ name: label, message: words, frames: list(v.object({ cell: label, line: count }), 20) });

const event = v.variant("type", [
  v.object({ type: v.literal("ready") }),
  v.object({
    type: v.literal("output"),
    run: count,
    inputs: list(input, 40),
    changed: list(v.tuple([count, display]), most.displays),
    total: v.pipe(count, v.maxValue(most.displays)),
    progress: v.optional(v.object({ step: finite, steps: finite })),
  }),
  v.object({ type: v.literal("done"), run: count, engine: v.optional(v.picklist(["simd", "relaxed", "reference"])) }),
  v.object({ type: v.literal("failed"), run: count, failure }),
  v.object({ type: v.literal("stopped"), run: count }),
]);

/** The event as clean data, or undefined when it is not one. */
export function readEvent(data: unknown): Event | undefined {
  const result = v.safeParse(event, data);
  return result.success ? result.output : undefined;
}

const finding = v.variant("type", [
  v.object({ type: v.literal("started") }),
  v.object({ type: v.literal("checked"), report: v.unknown() }),
  v.object({ type: v.literal("checks-failed"), failure }),
]);

export function readFinding(data: unknown): v.InferOutput<typeof finding> | undefined {
  const result = v.safeParse(finding, data);
  return result.success ? result.output : undefined;
}
