/**
 * Can one matrix be the mean of the heads that a document describes beside it? Weights are never negative, so from
 * mean = (a + the other heads' weights) / H follows H >= a / mean.
 */
import type { HeadWeight } from "../printed/heads.ts";
import type { Weights } from "./matrix.ts";

export interface HeadBound extends HeadWeight {
  /** What the single matrix has in that place. */
  mean: number;
  /** With fewer heads, the mean of them cannot be so small. */
  headsNeeded: number;
}

/** The least number of heads whose mean can be `mean` where one of them has `weight`; not rounded. */
export function headsNeeded(weight: number, mean: number): number {
  return weight / mean;
}

/** What is left for all other heads together; below 0 where it cannot be. */
export function leftForOthers(weight: number, mean: number, heads: number): number {
  return heads * mean - weight;
}

export function headBounds(weights: Weights, headWeights: readonly HeadWeight[]): HeadBound[] {
  return headWeights.map((stated) => {
    const mean = weights[stated.from]![stated.to]!;
    return { ...stated, mean, headsNeeded: headsNeeded(stated.weight, mean) };
  });
}
