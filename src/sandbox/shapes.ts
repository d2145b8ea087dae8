/** The small shapes of which everything is made that a worker may send; no list and no text is without an end. */
import * as v from "valibot";

export const most = { text: 4_000, label: 200, rows: 1_000, points: 20_000, items: 500, displays: 250, nodes: 20_000 };

export const words = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, most.text)),
);
export const label = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, most.label)),
);
export const finite = v.pipe(v.number(), v.finite());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const digits = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12));
/** Any number, NaN too, which `v.number()` refuses. */
export const anyNumber = v.custom<number>((value) => typeof value === "number");
export const entry = v.pipe(
  v.nullable(anyNumber),
  v.transform((value) => (value !== null && Number.isFinite(value) ? value : null)),
);
export const list = <Item extends v.GenericSchema>(item: Item, limit = most.items) =>
  v.pipe(v.array(item), v.maxLength(limit));
export const shares = list(list(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 12), 12);
export const matrix = list(list(entry, most.rows), most.rows);
export const span = v.tuple([finite, finite]);
export const labels = v.optional(list(label, most.rows));
export const title = v.optional(label);
export const head = v.optional(count);
