import type { Tensor } from "../../compute/index.ts";
import type {
  Bar,
  Display,
  Entry,
  HeadDifference,
  MapOptions,
  MatrixOptions,
  Phase,
  PlanePoint,
  Reference,
  Series,
  Spectrum,
} from "../display.ts";

export type RaceDisplay = Extract<Display, { kind: "race" }>;
export type VerdictDisplay = Extract<Display, { kind: "verdict" }>;

/** A row-by-row matrix: nested arrays or a rank-2 tensor. */
export type MatrixLike = readonly (readonly Entry[])[] | Tensor;
/** Numbers in a row: an array or a rank-1 tensor. */
export type VectorLike = readonly number[] | Tensor;

export interface HeatmapOptions extends MapOptions {
  outline?: readonly (readonly [number, number])[];
}

/** What is known of the reader's machine. It stays there: a cell can send nothing. */
export interface Device {
  /** Name and version, such as "Firefox 153"; "unknown" where it does not say. */
  browser: string;
  system: string;
  /** Cores, as far as the browser admits them. */
  cores: number;
}

/**
 * What a cell imports as "notebook": controls that return their present value,
 * displays that the page draws, and `live` for runs that take time.
 */
export interface Notebook {
  /** A number the reader drags. Moving it runs the cell, and every cell that imports from it, again. */
  slider(label: string, options: { min: number; max: number; step?: number; value: number }): number;
  /** One of several words. */
  select<const Option extends string>(label: string, options: readonly Option[], value?: Option): Option;
  toggle(label: string, value?: boolean): boolean;
  /** A line of the reader's own words. */
  textField(label: string, options?: { value?: string; maxLength?: number }): string;
  /** A sentence of the reader's own, as its words; Chinese is cut into words too. Outside of `min` to `max` words it is an error. */
  sentenceField(label: string, options: { value: string; min?: number; max?: number }): string[];
  /** How often it was pressed since the page was opened; pressing runs the cell. */
  button(label: string): number;
  /** A table of numbers the reader can change, or paste; into a `resizable` one also a table of another shape. */
  matrixField(
    label: string,
    options: {
      value: MatrixLike;
      rows?: readonly string[];
      columns?: readonly string[];
      min?: number;
      max?: number;
      step?: number;
      resizable?: boolean;
    },
  ): number[][];
  /** One of `options` for each row, all on the first unless `value` says otherwise: which heads are cut, and how. */
  switches<const Option extends string>(
    label: string,
    options: {
      rows: readonly string[];
      options: readonly Option[];
      value?: readonly NoInfer<Option>[];
      /** Row i is head i + 1: it wears its colour. */
      heads?: boolean;
    },
  ): Option[];
  /**
   * A matrix of shares in [0, 1], at most 12 x 12, to paint by hand. Rows of a `stochastic` one sum to 1: what one
   * entry wins the others lose. Another `value` (a preset that was chosen) starts the painting anew.
   */
  painter(
    label: string,
    options: { value: MatrixLike; rows?: readonly string[]; columns?: readonly string[]; stochastic?: boolean },
  ): number[][];

  text(value: unknown): void;
  /** A measured number under a name; predictions of the page are compared with it. */
  result(name: string, value: number, options: { label: string; samples?: readonly number[]; digits?: number }): void;
  matrix(values: MatrixLike, options?: MatrixOptions): void;
  heatmap(values: MatrixLike, options?: HeatmapOptions): void;
  /**
   * One heatmap at many moments, all on one scale, with a scrubber. In a long run give all frames so far at every turn:
   * the newest is shown until the reader chooses one. `at` names what the moments count; without it, "step".
   */
  film(frames: readonly { at: number; values: MatrixLike }[], options?: MapOptions & { at?: string }): void;
  /**
   * A heatmap held against what is right: `gold` cells ([row, column], 0-based) wear a gold frame, the largest entry of
   * every row a dot, and the sentence counts the rows where the two are one.
   */
  alignment(
    values: MatrixLike,
    options: HeatmapOptions & { gold: readonly (readonly [row: number, column: number])[]; goldName?: string },
  ): void;
  /** A tensor [heads, T, T], or one matrix per head. */
  heads(
    values: readonly MatrixLike[] | Tensor,
    options?: {
      names?: readonly string[];
      rows?: readonly string[];
      columns?: readonly string[];
      average?: boolean;
      difference?: HeadDifference;
      title?: string;
    },
  ): void;
  curves(
    series: readonly Series[],
    options: {
      x: string;
      y: string;
      title?: string;
      references?: readonly Reference[];
      xDomain?: readonly [number, number];
      yDomain?: readonly [number, number];
      phases?: readonly Phase[];
      xReverse?: boolean;
      yLog?: boolean;
      source?: string;
    },
  ): void;
  bars(
    bars: readonly Bar[],
    options: {
      value: string;
      title?: string;
      references?: readonly Reference[];
      domain?: readonly [number, number];
      digits?: number;
      source?: string;
    },
  ): void;
  table(
    columns: readonly string[],
    rows: readonly (readonly (string | number)[])[],
    options?: { title?: string; digits?: number },
  ): void;
  tokens(tokens: readonly string[], options?: { weights?: VectorLike; from?: number; title?: string }): void;
  /** Mixtures of three values; each point is given by its three weights. */
  triangle(
    corners: readonly [string, string, string],
    points: readonly { weights: readonly [number, number, number]; label: string; head?: number }[],
    options?: { title?: string },
  ): void;
  /**
   * A pruning race: how much of `value` remains while heads are removed one by one, one line per order of removal.
   * The first step of a line is the whole model; each later one names what was `removed` to get there ("3": head 3).
   */
  race(lines: RaceDisplay["lines"], options: Omit<RaceDisplay, "kind" | "lines">): void;
  /** The card of a claim: numbers with their seeds, the rule with the line that applied, the verdict once it is there. */
  verdict(card: Omit<VerdictDisplay, "kind">): void;
  /** Singular values by their index, the largest first; `rank` is a bound to hold them against. */
  spectrum(
    spectra: readonly (Omit<Spectrum, "values"> & { values: VectorLike })[],
    options?: { rank?: Reference; log?: boolean; title?: string; source?: string },
  ): void;
  /** Keys as dots, queries as arrows from the origin, each linked to the points it chooses. */
  plane(
    points: readonly PlanePoint[],
    options?: { guide?: "circle" | "none"; x?: string; y?: string; title?: string },
  ): void;
  /** A figure made with Observable Plot, a tensor, an array, a string: shown as what it is. */
  display(value: unknown): void;

  /**
   * Walk through a long run while the page stays alive: each turn replaces what the last turn displayed,
   * the page redraws, Stop takes effect.
   *
   *     for await (const report of live(trainAddresses({ questions: 4, heads: 4 }))) {
   *       curves(report.curves, { x: "step", y: "accuracy" });
   *     }
   */
  live<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncIterable<Item>;

  readonly device: Device;
}
