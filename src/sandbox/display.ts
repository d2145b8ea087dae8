/**
 * What may cross the sandbox border towards the page: typed data, never markup.
 * A cell makes these values (`inside/api.ts`), the host validates them (`validate.ts`),
 * and `components/views` draws them.
 */

/** One number of a matrix; `null` is "not measured yet" and is drawn as an empty cell. */
export type Entry = number | null;

/** A horizontal (or vertical) line that a figure is read against: chance, a bound, a paper's number. */
export interface Reference {
  value: number;
  label: string;
}

/** One line of `curves`. `head` picks the colour that this head has everywhere in the course (0-based). */
export interface Series {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
  head?: number;
  /** Series with the same `group` are the seeds of one setting: drawn thin, in one colour, labelled once. */
  group?: string;
  /** Relations keep their marks: 0 circle, 1 square, 2 triangle, 3 diamond; at the line's end and beside its name. */
  mark?: number;
}

/** A stretch of the x axis with a name, such as a phase of training: a quiet band behind the curves. */
export interface Phase {
  from: number;
  to: number;
  label: string;
}

/** One bar. `samples` are the single measurements behind `value` (the seeds), drawn as dots. */
export interface Bar {
  label: string;
  value: number;
  samples?: readonly number[];
  head?: number;
}

/** A matrix at one moment of a training. */
export interface Frame {
  at: number;
  values: readonly (readonly Entry[])[];
}

/** The singular values of one matrix, the largest first. `effectiveRank` is marked where it is given. */
export interface Spectrum {
  name: string;
  values: readonly number[];
  effectiveRank?: number;
  head?: number;
}

/** A point of the plane. A query is an arrow from the origin; `links` are the points it chooses, by their index. */
export interface PlanePoint {
  kind: "key" | "query" | "point";
  x: number;
  y: number;
  label: string;
  head?: number;
  links?: readonly number[];
}

/** Two heads to subtract, 0-based, or every head against the average of all. Drawn with paper at zero. */
export type HeadDifference = "average" | readonly [minuend: number, subtrahend: number];

/** What measured numbers say to a claim, by its rule. */
export type Verdict = "supported" | "partly" | "not-as-stated";

/** Element tree of an Observable Plot figure: [tag, attributes, children]; rebuilt from an allow-list. */
export type PlotTree =
  string | readonly [tag: string, attributes: Readonly<Record<string, string>>, children: readonly PlotTree[]];

/** What may be said of any matrix that is shown. */
export interface MatrixOptions {
  rows?: readonly string[];
  columns?: readonly string[];
  title?: string;
  digits?: number;
}

/** And of one that is shown as colour. */
export interface MapOptions extends MatrixOptions {
  domain?: readonly [number, number];
  signed?: boolean;
  mask?: readonly (readonly boolean[])[];
  rowAxis?: string;
  columnAxis?: string;
  /** Rows are heads: their colours stand beside their names. */
  headColours?: boolean;
}

export type Display =
  | { kind: "text"; text: string }
  /** A measured value with a name: what a prediction is compared with. */
  | { kind: "result"; name: string; label: string; value: number; samples?: readonly number[]; digits?: number }
  /** Numbers as a table, for reading exact values. */
  | (MatrixOptions & { kind: "matrix"; values: readonly (readonly Entry[])[] })
  /** Numbers as colour. `signed` centres a diverging scale at zero; masked entries are hatched. */
  | (MapOptions & {
      kind: "heatmap";
      values: readonly (readonly Entry[])[];
      /** Entries to outline, as [row, column]. */ outline?: readonly (readonly [number, number])[];
      /** An alignment: where each row should look. The largest entry of every row is marked too. */
      gold?: readonly (readonly [row: number, column: number])[];
      /** What a gold frame means; "the right one" without it. */ goldName?: string;
    })
  /** Heatmaps at moments of a training, one at a time, on one scale; the reader goes through them with a scrubber. */
  | (MapOptions & {
      kind: "film";
      frames: readonly Frame[];
      /** What the moments count: "step". */ at: string;
    })
  /** One small heatmap per head, side by side, each under its colour and number. */
  | {
      kind: "heads";
      heads: readonly { name: string; values: readonly (readonly Entry[])[] }[];
      rows?: readonly string[];
      columns?: readonly string[];
      average?: boolean;
      /** Also: the first of two heads minus the second (0-based), or each head minus the average. */
      difference?: HeadDifference;
      title?: string;
    }
  | {
      kind: "curves";
      series: readonly Series[];
      x: string;
      y: string;
      title?: string;
      references?: readonly Reference[];
      xDomain?: readonly [number, number];
      yDomain?: readonly [number, number];
      phases?: readonly Phase[];
      /** x runs from large to small: heads that are left. */ xReverse?: boolean;
      /** A logarithmic axis, on which numbers that are not positive have no place. */ yLog?: boolean;
      /** Where the numbers come from, when not from this run. */ source?: string;
    }
  | {
      kind: "bars";
      bars: readonly Bar[];
      value: string;
      title?: string;
      references?: readonly Reference[];
      domain?: readonly [number, number];
      digits?: number;
      source?: string;
    }
  | {
      kind: "table";
      columns: readonly string[];
      rows: readonly (readonly (string | number)[])[];
      title?: string;
      digits?: number;
    }
  /** A sentence; `weights` shade the words, `from` is the word that looks (0-based). */
  | { kind: "tokens"; tokens: readonly string[]; weights?: readonly number[]; from?: number; title?: string }
  /** Three values and the mixtures of them: a triangle with points given by barycentric weights (sum 1, may lie outside). */
  | {
      kind: "triangle";
      corners: readonly [string, string, string];
      points: readonly { weights: readonly [number, number, number]; label: string; head?: number }[];
      title?: string;
    }
  /** What is left after part by part was removed, in several orders: one line each, the removed parts named below. */
  | {
      kind: "race";
      lines: readonly {
        name: string;
        /** `removed` is what was taken away to get there; a name that ends in a number has the colour of that head. */
        steps: readonly { left: number; value: number; removed?: string }[];
      }[];
      value: string;
      /** What is counted down; "heads left" without it. */ left?: string;
      /** Where the count begins, so that a race that is still on keeps its frame. */ from?: number;
      title?: string;
      references?: readonly Reference[];
      domain?: readonly [number, number];
      digits?: number;
    }
  /** A claim's card: bet, numbers, and what the rule makes of them. Drawn while they come in; no verdict is "not yet". */
  | {
      kind: "verdict";
      claim: string;
      words?: string;
      bet?: { stance: Verdict; confidence?: number };
      verdict?: Verdict;
      rule: readonly {
        verdict: Verdict;
        conditions: readonly { text: string; holds: boolean }[];
      }[];
      numbers: readonly { label: string; value?: number; samples?: readonly number[]; digits?: number }[];
      neighbour?: string;
    }
  | {
      kind: "spectrum";
      spectra: readonly Spectrum[];
      /** A bound on the number of directions. */ rank?: Reference;
      log?: boolean;
      title?: string;
      source?: string;
    }
  | {
      kind: "plane";
      points: readonly PlanePoint[];
      guide: "circle" | "none";
      x?: string;
      y?: string;
      title?: string;
    }
  | { kind: "plot"; tree: PlotTree; title?: string }
  /** A `//=>` line of the cell: did the value match what the line says? `line` is 1-based. */
  | { kind: "assertion"; line: number; ok: boolean; expected: string; got: string }
  | { kind: "log"; level: "log" | "warn" | "error"; text: string };

export type DisplayKind = Display["kind"];

/** A control that the cell asked for. `value` is what the cell received in this run. */
export type InputSpec =
  | { kind: "slider"; label: string; min: number; max: number; step: number; value: number }
  | { kind: "select"; label: string; options: readonly string[]; value: string }
  | { kind: "toggle"; label: string; value: boolean }
  | { kind: "text"; label: string; value: string; maxLength: number }
  /** `value` counts the clicks so far. */
  | { kind: "button"; label: string; value: number }
  /** An editable table of numbers. */
  | {
      kind: "matrix";
      label: string;
      rows: readonly string[];
      columns: readonly string[];
      min: number;
      max: number;
      step: number;
      /** A pasted table may have another shape. */ resizable: boolean;
      value: readonly (readonly number[])[];
    }
  /** One of `options` for each row; with `heads`, row i wears the colour of head i. */
  | {
      kind: "switches";
      label: string;
      rows: readonly string[];
      options: readonly string[];
      heads: boolean;
      value: readonly string[];
    }
  /** Shares in [0, 1] to paint; rows of a `stochastic` one keep their sum of 1. A painting belongs to its start. */
  | {
      kind: "painter";
      label: string;
      rows: readonly string[];
      columns: readonly string[];
      stochastic: boolean;
      value: { start: readonly (readonly number[])[]; painted: readonly (readonly number[])[] };
    };

export type InputValue = InputSpec["value"];
