/**
 * What a row of attention leaves open: other rows of weights with the very same output. The row is one of the 6x6 that
 * S2.2.1 prints, the values those of S2.3. Three dimensions of values and a sum of 1 are four equations for six
 * weights, so two of them are free. One report, at once.
 * Source: Brunner et al. 2020, "On identifiability in transformers", section 3.
 */
import { rowsWithSameOutput, totalVariation } from "../compute/index.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import { checkWithin, filled } from "./options.ts";
import { printedMatrices } from "./printed.ts";
import { printedVectors } from "./printed/vectors.ts";

export interface NullSpaceOptions {
  /** A row of the printed matrix, counted from 0: 0 is "The", 4 "the". */
  row?: number;
  seed?: number;
}

export interface NullSpaceReport extends Report {
  tokens: readonly string[];
  row: number;
  /** As printed, and the output that it gives. [T], [dHead] */
  weights: readonly number[];
  output: number[];
  /** The row with the same output that is farthest from the printed one, and how far: total variation. */
  farthest: number[];
  distance: number;
  /** The same output again, up to roundings. [dHead] */
  outputOfFarthest: number[];
  /** The least and the most weight of each token in any row with the same output. [T] */
  least: number[];
  most: number[];
  /** The corners of the set of all such rows; every mixture of them is one too. [corners, T] */
  corners: number[][];
}

export function* trainNullSpace(options: NullSpaceOptions = {}): Generator<NullSpaceReport, void> {
  const { row } = toSettings(options);
  const { rows: tokens, weights: matrix } = printedMatrices["S2.2.1"];
  const weights = matrix[row]!;
  const corners = rowsWithSameOutput(weights, values);
  const distances = corners.map((corner) => totalVariation(corner, weights));
  const distance = Math.max(...distances);
  const farthest = corners[distances.indexOf(distance)]!;
  yield {
    step: 1, steps: 1, done: true,
    tokens, row, weights, output: outputOf(weights), farthest, distance, outputOfFarthest: outputOf(farthest),
    least: tokens.map((_, i) => Math.min(...corners.map((corner) => corner[i]!))),
    most: tokens.map((_, i) => Math.max(...corners.map((corner) => corner[i]!))),
    corners,
  };
}

/** What one row leaves open. */
export function runNullSpace(options: NullSpaceOptions = {}): NullSpaceReport {
  return runToEnd(nullSpace, options);
}

export const nullSpace: Experiment<NullSpaceOptions, NullSpaceReport> = {
  name: "nullSpace",
  exact: true,
  settings: toSettings,
  train: trainNullSpace,
  numbers: ({ tokens, least, most, farthest, distance, output, outputOfFarthest, corners }) => ({
    distance,
    outputDifference: Math.max(...output.map((x, i) => Math.abs(x - outputOfFarthest[i]!))),
    corners: corners.length,
    ...named("least", tokens, least), ...named("most", tokens, most), ...named("farthest", tokens, farthest),
  }),
};

const values = printedVectors.V.vectors;

/** `least:The`, `least:cat`, ... */
function named(what: string, tokens: readonly string[], row: readonly number[]): Record<string, number> {
  return Object.fromEntries(tokens.map((token, i) => [`${what}:${token}`, row[i]!]));
}

/** weights [T] -> weights values [dHead] */
function outputOf(weights: readonly number[]): number[] {
  return values[0]!.map((_, j) => weights.reduce((sum, weight, i) => sum + weight * values[i]![j]!, 0));
}

function toSettings(options: NullSpaceOptions): Required<NullSpaceOptions> {
  const settings = filled({ row: 0, seed: 1 }, options);
  checkWithin("nullSpace", settings, ["row"], 0, values.length - 1);
  if (Number.isInteger(settings.row)) return settings;
  throw new RangeError(`nullSpace: row must be a whole number, got ${settings.row}.`);
}
