import type { Display, Reference } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import { digitsFor, extent, formatNumber } from "../numbers.ts";
import { h, type Tree } from "../tree.ts";
import type { Words } from "../words.ts";

export type ResultDisplay = Extract<Display, { kind: "result" }>;

export interface ResultView {
  label: string;
  written: string;
  /** "10 runs, from 0.53 to 0.60" */
  spread?: string;
  /** Places of the single runs and of the value between the least and the largest of all, in [0, 1]. */
  samples: readonly number[];
  value: number;
  /** Other numbers to hold it against: the reader's prediction. */
  references: readonly { label: string; written: string; place: number }[];
}

export function resultView(display: ResultDisplay, words: Words, added: readonly Reference[] = []): ResultView {
  const {
    label,
    value,
    samples = [],
    digits = digitsFor([value, ...samples, ...added.map((reference) => reference.value)]),
  } = display;
  const write = (number: number) => formatNumber(number, digits);
  const [least, largest] = extent([value, ...samples, ...added.map((reference) => reference.value)]);
  const place = (number: number) => (largest === least ? 0.5 : (number - least) / (largest - least));
  const [fewest, most] = extent(samples);
  return {
    label,
    written: write(value),
    value: place(value),
    samples: samples.map(place),
    spread:
      samples.length < 2
        ? undefined
        : format(words.samples, { count: samples.length, least: write(fewest), most: write(most) }),
    references: added.map((reference) => ({
      label: reference.label,
      written: write(reference.value),
      place: place(reference.value),
    })),
  };
}

/** A number with its name; the seeds behind it as dots on a short line. */
export function drawResult(display: ResultDisplay, words: Words, added: readonly Reference[] = []): Tree {
  const view = resultView(display, words, added);
  return h(
    "p",
    { class: "view view-result", "data-result": display.name },
    h("span", { class: "result-label" }, view.label),
    " ",
    h("strong", { class: "result-value" }, view.written),
    " ",
    (view.samples.length > 1 || view.references.length > 0) && strip(view),
    view.spread !== undefined && h("span", { class: "result-spread" }, view.spread),
    " ",
    ...view.references.map(({ label, written }) => h("span", { class: "result-reference" }, `${label} ${written}`)),
  );
}

function strip({ samples, value, references }: ResultView): Tree {
  const [width, y] = [96, 9];
  const x = (place: number) => 5 + place * (width - 10);
  return h(
    "svg",
    { class: "result-strip", viewBox: `0 0 ${width} 18`, width, height: 18, "aria-hidden": "true" },
    h("path", { d: `M2,${y}H${width - 2}`, stroke: "var(--rule)" }),
    ...samples.map((place) =>
      h("circle", { cx: x(place), cy: y, r: 2.4, fill: "var(--heat-ink)", "fill-opacity": "0.55" }),
    ),
    h("path", { d: `M${x(value)},${y - 6}v12`, stroke: "var(--ink)", "stroke-width": "1.6" }),
    ...references.map(({ place }) =>
      h("path", {
        d: `M${x(place)},${y - 8}v16`,
        stroke: "var(--accent)",
        "stroke-width": "1.6",
        "stroke-dasharray": "2 2",
      }),
    ),
  );
}
