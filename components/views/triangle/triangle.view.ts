import type { Display } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { formatNumber, formatPercent } from "../numbers.ts";
import { headColour } from "../theme.ts";
import type { Words } from "../words.ts";

export interface TrianglePoint {
  /** In a triangle with side 1, base at y = 0, tip up. */
  x: number;
  y: number;
  label: string;
  colour: string;
  /** Some weight is negative: no mixture of the three corners lies there. */
  outside: boolean;
  says: string;
}

export interface TriangleView {
  title?: string;
  summary: string;
  corners: readonly { x: number; y: number; label: string }[];
  points: readonly TrianglePoint[];
  table: TableData;
}

export type TriangleDisplay = Extract<Display, { kind: "triangle" }>;
type Weights = readonly [number, number, number];

/** Left, right, tip. */
const places = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0.5, y: Math.sqrt(3) / 2 },
] as const;

export function triangleView({ corners, points, title }: TriangleDisplay, words: Words): TriangleView {
  const drawn = points.map(({ weights, label, head }) => {
    const outside = weights.some((weight) => weight < -1e-9);
    return {
      ...mix(weights),
      label,
      outside,
      colour: head === undefined ? "var(--heat-ink)" : headColour(head),
      says: format(words.datum, { name: label, value: spoken(weights, corners, outside, words) }),
    };
  });
  const opening = format(words.triangle, { corners: corners.join(words.join) });
  return {
    title,
    points: drawn,
    corners: corners.map((label, i) => ({ ...places[i]!, label })),
    summary: [opening, ...drawn.map((point) => point.says)].join(" "),
    table: {
      header: [words.point, ...corners],
      rows: points.map(({ label, weights }) => [label, ...weights.map((weight) => formatNumber(weight, 2))]),
    },
  };
}

/** The point w0 a + w1 b + w2 c. */
function mix(weights: Weights): { x: number; y: number } {
  const along = (axis: "x" | "y") => weights.reduce((sum, weight, i) => sum + weight * places[i]![axis], 0);
  return { x: along("x"), y: along("y") };
}

function spoken(weights: Weights, corners: readonly string[], outside: boolean, words: Words): string {
  if (outside) return words.outside;
  return weights.map((weight, i) => `${corners[i]!} ${formatPercent(weight)}`).join(words.join);
}
