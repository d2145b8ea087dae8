import type { Display, PlanePoint } from "../../../src/sandbox/display.ts";
import { format } from "../../../src/i18n/index.ts";
import type { TableData } from "../figure.ts";
import { formatNumber } from "../numbers.ts";
import { headColour, ink } from "../theme.ts";
import type { Words } from "../words.ts";

export interface PlaneMark {
  kind: PlanePoint["kind"];
  x: number;
  y: number;
  label: string;
  colour: string;
  /** Place among the marks of its kind: what the arrow keys walk along. */
  row: number;
  column: number;
  says: string;
  /** It chooses something. */
  isLinked: boolean;
}

export interface PlaneView {
  title?: string;
  summary: string;
  x?: string;
  y?: string;
  hasCircle: boolean;
  /** Both of one length, so that a circle is round. */
  xDomain: readonly [number, number];
  yDomain: readonly [number, number];
  marks: readonly PlaneMark[];
  /** From a query to a key that it chooses. */
  links: readonly { from: PlaneMark; to: PlaneMark }[];
  table: TableData;
}

export type PlaneDisplay = Extract<Display, { kind: "plane" }>;

const kinds = ["key", "query", "point"] as const;
const plural = { key: "keys", query: "queries", point: "points" } as const;

/** Keys, queries and other points in the plane: an arrow's product with a dot is how well they match. */
export function planeView(display: PlaneDisplay, words: Words): PlaneView {
  const { points, guide, title } = display;
  const marks = points.map((point, i) => markOf(point, i, points, words));
  const links = points.flatMap(({ links = [] }, from) =>
    links.flatMap((to) => (marks[to] ? [{ from: marks[from]!, to: marks[to] }] : [])),
  );
  const counts = kinds.flatMap((kind) => {
    const names = marks.filter((mark) => mark.kind === kind).map((mark) => mark.label);
    return names.length === 0
      ? []
      : [format(words.datum, { name: words[plural[kind]], value: names.join(words.join) })];
  });
  return {
    title,
    x: display.x,
    y: display.y,
    marks,
    links,
    hasCircle: guide === "circle",
    ...square(points, guide === "circle" || points.some(({ kind }) => kind === "query"), guide === "circle"),
    summary: counts.length === 0 ? words.nothingYet : format(words.plane, { points: counts.join(words.listJoin) }),
    table: tableOf(points, words),
  };
}

function markOf(point: PlanePoint, i: number, points: readonly PlanePoint[], words: Words): PlaneMark {
  const { kind, x, y, label, head } = point;
  const at = format(words.planePoint, {
    kind: words[kind],
    label,
    x: formatNumber(x, 2),
    y: formatNumber(y, 2),
  });
  const chosen = chosenBy(point, points);
  const says = chosen.length === 0 ? at : format(words.chooses, { point: at, keys: chosen.join(words.join) });
  const column = points.slice(0, i).filter((other) => other.kind === kind).length;
  const colour = head !== undefined ? headColour(head) : kind === "point" ? ink : "var(--heat-ink)";
  return { kind, x, y, label, colour, row: kinds.indexOf(kind), column, says, isLinked: chosen.length > 0 };
}

const chosenBy = ({ links = [] }: PlanePoint, points: readonly PlanePoint[]) =>
  links.flatMap((to) => points[to]?.label ?? []);

/** The smallest square that holds all points, the origin and the guide, with room for names. */
function square(points: readonly PlanePoint[], hasOrigin: boolean, hasCircle: boolean) {
  const fixed = hasCircle ? [-1, 1] : hasOrigin ? [0] : [];
  const range = (values: readonly number[]) =>
    values.length === 0 ? [-1, 1] : [Math.min(...values), Math.max(...values)];
  const [left = 0, right = 0] = range([...fixed, ...points.map((point) => point.x)]);
  const [low = 0, high = 0] = range([...fixed, ...points.map((point) => point.y)]);
  const side = Math.max(right - left, high - low);
  const half = (side > 1e-9 ? side : 1) * 0.58;
  const around = (middle: number): [number, number] => [middle - half, middle + half];
  return { xDomain: around((left + right) / 2), yDomain: around((low + high) / 2) };
}

function tableOf(points: readonly PlanePoint[], words: Words): TableData {
  const hasLinks = points.some(({ links = [] }) => links.length > 0);
  return {
    header: [words.point, words.kind, "x", "y", ...(hasLinks ? [words.choice] : [])],
    rows: points.map((point) => [
      point.label,
      words[point.kind],
      formatNumber(point.x, 2),
      formatNumber(point.y, 2),
      ...(hasLinks ? [chosenBy(point, points).join(words.join)] : []),
    ]),
  };
}
