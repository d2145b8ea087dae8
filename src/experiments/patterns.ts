/**
 * The pattern experiment: attention matrices made to be diagonal, block, sparse or global, and what `patternOf` takes
 * them for. Nothing is trained; a step draws one matrix of each pattern.
 */
import { patternOf, random } from "../compute/index.ts";
import type { Experiment, Report } from "./experiment.ts";
import { drawMatrix, patternNames } from "./patterns/draw.ts";
import { measure, share, type BlockCount, type PatternMeasures, type ReadMatrix } from "./patterns/measure.ts";
import { comparedSettings, toSettings, type PatternOptions } from "./patterns/settings.ts";
import { STREAM, training } from "./training.ts";

export interface PatternReport extends Report, PatternMeasures {
  /** The names of the rows and columns of `confusion`. */
  patterns: readonly string[];
}

/** Draws and reads matrices; reports before the first, after every `every` of each pattern, and at the end. */
export function* trainPatterns(options: PatternOptions = {}): Generator<PatternReport, void> {
  const settings = toSettings(options);
  const { matrices: steps, seed, every } = settings;
  const chance = { shapes: random(seed, STREAM.data), noise: random(seed, STREAM.noise) };
  const read: ReadMatrix[] = [];
  yield* training({ steps, every }, {
    learn() {
      for (const truth of patternNames) {
        const matrix = drawMatrix(truth, chance, settings);
        read.push({ ...matrix, metrics: patternOf(matrix.weights) });
      }
    },
    look: (step) => ({ step, steps, patterns: patternNames, ...measure(read), done: step === steps }),
  });
}

export const patterns: Experiment<PatternOptions, PatternReport> = {
  name: "patterns",
  settings: comparedSettings,
  train: trainPatterns,
  numbers: ({ accuracy, confusion, largestBlocks, steps }) => ({
    accuracy,
    ...Object.fromEntries(patternNames.map((name, i) => [`accuracy@${name}`, confusion[i]![i]! / steps])),
    largestBlockAsGlobal: readAsGlobal(largestBlocks.slice(-1)),
    smallerBlocksAsGlobal: readAsGlobal(largestBlocks.slice(0, -1)),
  }),
};

/** The share of block matrices that were taken for global: those with the largest block drawn, or the others. */
function readAsGlobal(counts: readonly BlockCount[]): number {
  const total = (of: (count: BlockCount) => number) => counts.reduce((sum, count) => sum + of(count), 0);
  return share(total(({ asGlobal }) => asGlobal), total(({ matrices }) => matrices));
}
