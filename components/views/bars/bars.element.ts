import { axisX, barX, ruleX } from "@observablehq/plot";
import { axisStyle, chart, type Chart } from "../chart.ts";
import { datum, drawingTree } from "../figure.ts";
import { stackLabels } from "../labels.ts";
import { ink, layouts, layoutWidth, muted, paper, rule, textWidth, wrapText, type Layout } from "../theme.ts";
import { h, type Tree } from "../tree.ts";
import type { BarsView } from "./bars.view.ts";

const rowHeight = 30; // px
const lineHeight = 16;

export function drawBars(view: BarsView): Tree[] {
  return layouts.map((layout) => draw(view, layout));
}

interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function draw(view: BarsView, layout: Layout): Tree {
  const frame = frameFor(view, layout);
  const figure = chart({
    width: frame.width,
    height: frame.height,
    marginLeft: frame.left,
    marginRight: frame.right,
    marginTop: frame.top,
    marginBottom: frame.bottom,
    x: { domain: view.domain, type: "linear" },
    y: { type: "band", domain: view.rows.map((_, row) => row), padding: 0.32, axis: null },
    marks: [
      axisX({ ...axisStyle, label: null, ticks: layout === "wide" ? 6 : 4 }),
      barX(view.rows, {
        x: "value",
        y: (_, row) => row,
        fill: { value: "colour", scale: null },
        fillOpacity: hasSamples(view) ? 0.3 : 0.85,
        clip: true,
      }),
      ruleX([0], { stroke: ink, strokeWidth: 1 }),
      ruleX(view.references, { x: "value", stroke: ink, strokeDasharray: "2,4", strokeWidth: 1.2 }),
    ],
  });
  const children = [
    ...figure.children,
    samples(view, figure),
    rowNames(view, figure, frame),
    referenceNames(view, figure, frame),
    h(
      "text",
      { class: "axis-names", x: (frame.left + frame.width - frame.right) / 2, y: frame.height - 6, fill: muted },
      view.value,
    ),
    ...view.rows.map((row, i) =>
      h("rect", {
        class: "target",
        x: 1,
        y: figure.y(i) - rowHeight / 2 + 1,
        width: frame.width - 2,
        height: rowHeight - 2,
        ...datum(i, 0, row.says),
      }),
    ),
  ];
  return drawingTree({ ...frame, children, layout }, view.summary);
}

function frameFor(view: BarsView, layout: Layout): Frame {
  const width = layoutWidth[layout];
  const names = view.rows.map((row) => Math.max(...wrapText(row.label, width * 0.3).map((line) => textWidth(line))));
  const left = Math.max(12, ...names) + 12;
  const right = Math.max(20, ...view.rows.map((row) => textWidth(row.written))) + 14;
  const levels = referenceRows(view, { width, left, right });
  const top = levels.length === 0 ? 8 : 12 + (Math.max(...levels) + 1) * lineHeight;
  const bottom = 44;
  return { width, left, right, top, bottom, height: top + Math.max(1, view.rows.length) * rowHeight + bottom };
}

const hasSamples = (view: BarsView) => view.rows.some((row) => row.samples.length > 1);

/** Every run is a dot; runs of one bar lie on a slight slope, so that equal ones stay countable. */
function samples(view: BarsView, figure: Chart): Tree {
  return h(
    "g",
    { class: "samples", stroke: paper, "stroke-width": "0.6" },
    ...view.rows.flatMap(({ samples, colour }, row) => {
      const last = samples.length - 1;
      return last < 1
        ? []
        : samples.map((sample, i) =>
            h("circle", {
              cx: figure.x(sample),
              cy: figure.y(row) + (i / last - 0.5) * 14,
              r: 2.6,
              fill: colour,
              "fill-opacity": "0.8",
            }),
          );
    }),
  );
}

function rowNames({ rows }: BarsView, figure: Chart, { left, right, width }: Frame): Tree {
  return h(
    "g",
    { class: "labels", fill: ink },
    ...rows.flatMap((row, i) => {
      const lines = wrapText(row.label, width * 0.3);
      const first = figure.y(i) - ((lines.length - 1) * 14) / 2;
      return [
        h(
          "text",
          { "text-anchor": "end" },
          ...lines.map((line, n) => h("tspan", { x: left - 8, y: first + n * 14, dy: "0.34em" }, line)),
        ),
        h(
          "text",
          { x: width - right + 10, y: figure.y(i), dy: "0.34em", "text-anchor": "start", class: "bar-value" },
          row.written,
        ),
      ];
    }),
  );
}

/** Rows in which the names of the reference lines stand, so that near lines keep readable names. */
function referenceRows(
  { references, domain }: BarsView,
  { width, left, right }: { width: number; left: number; right: number },
): number[] {
  const x = (value: number) => left + ((value - domain[0]) / (domain[1] - domain[0])) * (width - left - right);
  const widths = references.map(({ label }) => textWidth(label));
  return stackLabels(
    references.map(({ value }, i) => held(x(value), widths[i]!, width)),
    widths,
  );
}

function referenceNames(view: BarsView, figure: Chart, frame: Frame): Tree {
  const rows = referenceRows(view, frame);
  return h(
    "g",
    { class: "reference-names", fill: muted, stroke: "none" },
    ...view.references.flatMap(({ value, label }, i) => {
      const y = frame.top - 10 - rows[i]! * lineHeight;
      const x = figure.x(value);
      return [
        h("path", { d: `M${Math.round(x * 10) / 10},${y + 4}V${frame.top}`, stroke: rule, fill: "none" }),
        h("text", { x: held(x, textWidth(label), frame.width), y }, label),
      ];
    }),
  );
}

/** The centre of a label of that width, held inside the picture. */
function held(centre: number, width: number, whole: number): number {
  return Math.min(whole - width / 2 - 2, Math.max(width / 2 + 2, centre));
}
