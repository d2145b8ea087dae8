/** Counting what matrices were taken for. */
import type { PatternMetrics } from "../../compute/index.ts";
import { patternNames, type DrawnMatrix } from "./draw.ts";

/** A matrix with what the rule saw in it. */
export interface ReadMatrix extends DrawnMatrix {
  metrics: PatternMetrics;
}

/** Block matrices by the size of their largest block. */
export interface BlockCount {
  size: number;
  matrices: number;
  /** How many of them were taken for global. */
  asGlobal: number;
}

export interface PatternMeasures {
  /** The share of matrices that were taken for what they were made to be; 0 where there are none. */
  accuracy: number;
  /** How many matrices made to be the pattern of the row were taken for that of the column. */
  confusion: number[][];
  /** Smallest first. */
  largestBlocks: BlockCount[];
  /** The latest matrix of each pattern. */
  latest: ReadMatrix[];
  /** Up to eight of those that were taken for something else, latest first. */
  misread: ReadMatrix[];
}

const SHOWN = 8;

export function measure(read: readonly ReadMatrix[]): PatternMeasures {
  const misread = read.filter(({ truth, metrics }) => metrics.pattern !== truth);
  return {
    accuracy: share(read.length - misread.length, read.length),
    confusion: patternNames.map((truth) => patternNames.map((taken) => count(read, truth, taken))),
    largestBlocks: blockCounts(read.filter(({ truth }) => truth === "block")),
    latest: patternNames.flatMap((pattern) => read.findLast(({ truth }) => truth === pattern) ?? []),
    misread: misread.slice(-SHOWN).reverse(),
  };
}

/** 0 of 0 counts as 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function count(read: readonly ReadMatrix[], truth: string, taken: string): number {
  return read.filter((matrix) => matrix.truth === truth && matrix.metrics.pattern === taken).length;
}

function blockCounts(matrices: readonly ReadMatrix[]): BlockCount[] {
  const largest = ({ blocks }: ReadMatrix) => Math.max(...blocks);
  const sizes = [...new Set(matrices.map(largest))].sort((a, b) => a - b);
  return sizes.map((size) => {
    const own = matrices.filter((matrix) => largest(matrix) === size);
    return { size, matrices: own.length, asGlobal: own.filter(({ metrics }) => metrics.pattern === "global").length };
  });
}
