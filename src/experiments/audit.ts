/**
 * The audit: what the matrices that the second document prints say themselves, beside what it says of them. One report,
 * at once; an experiment all the same, so that claims can name its numbers and a reader can run it again.
 */
import { headBounds, type HeadBound } from "./audit/heads.ts";
import { auditMatrix, mean, type MatrixAudit, type SquareAudit } from "./audit/matrix.ts";
import { auditQueriesAndKeys, type QueryKeyAudit } from "./audit/queries-keys.ts";
import { auditRemarks, type RemarkAudit } from "./audit/remarks.ts";
import { toAuditSettings, type AuditOptions } from "./audit/settings.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import { printedMatrices, type PrintedMatrix } from "./printed.ts";
import { summaryExample } from "./printed/examples.ts";
import { headWeights, HEADS_LISTED } from "./printed/heads.ts";
import { printedVectors } from "./printed/vectors.ts";

export interface AuditReport extends Report {
  printed: PrintedMatrix;
  measured: MatrixAudit;
  remarks: RemarkAudit[];
  /** S2.2.1 only: as the mean of the heads that S2.2.2 describes, and from the queries and keys of S2.3. */
  heads?: HeadBound[];
  queriesAndKeys?: QueryKeyAudit;
}

export function* trainAudit(options: AuditOptions = {}): Generator<AuditReport, void> {
  const printed = printedMatrices[toAuditSettings(options).matrix];
  const { weights } = printed;
  yield {
    step: 1, steps: 1, done: true,
    printed,
    measured: auditMatrix(weights),
    remarks: auditRemarks(weights, printed.remarks),
    ...(printed.name === "S2.2.1" ? {
      heads: headBounds(weights, headWeights),
      queriesAndKeys: auditQueriesAndKeys(printedVectors.Q.vectors, printedVectors.K.vectors, weights),
    } : {}),
  };
}

/** The audit of one printed matrix. */
export function runAudit(options: AuditOptions = {}): AuditReport {
  return runToEnd(audit, options);
}

export const audit: Experiment<AuditOptions, AuditReport> = {
  name: "audit",
  exact: true,
  settings: toAuditSettings,
  train: trainAudit,
  numbers: ({ printed, measured, remarks, heads, queriesAndKeys }) => ({
    ...matrixNumbers(measured),
    ...(measured.square ? squareNumbers(measured.square) : {}),
    ...(printed.pattern ? { asLabelled: Number(measured.square?.pattern === printed.pattern) } : {}),
    ...remarkNumbers(printed, remarks),
    ...(heads ? headNumbers(heads) : {}),
    ...(queriesAndKeys ? queryKeyNumbers(queriesAndKeys) : {}),
    ...(printed.name === "S2.6.2" ? { paragraphsQuoted: summaryExample.paragraphs.length } : {}),
  }),
};

function matrixNumbers(measured: MatrixAudit): Record<string, number> {
  const { rowSumError, zeros, rank, normalizedEntropy, giniMean, entropyBits, columnMass, largest, inOrder } = measured;
  return {
    rows: largest.length, columns: columnMass.length, rowSumError, zeros, rank, normalizedEntropy, giniMean,
    entropyBits: mean(entropyBits),
    leastEntropyBits: Math.min(...entropyBits), mostEntropyBits: Math.max(...entropyBits),
    leastColumnMass: Math.min(...columnMass), mostColumnMass: Math.max(...columnMass),
    tiedRows: largest.filter((columns) => columns.length > 1).length,
    inOrder: Number(inOrder),
  };
}

function squareNumbers(square: SquareAudit): Record<string, number> {
  const { bandMass, farMass, futureMass, toeplitz, block, farArgmaxes, selfPeaks, pattern } = square;
  const classes = ["diagonal", "block", "sparse", "global"] as const;
  return {
    bandMass, farMass, futureMass, toeplitzFit: toeplitz, blockFit: block.fit, farArgmaxes: farArgmaxes.length,
    selfPeaks: selfPeaks.length,
    ...Object.fromEntries(classes.map((name) => [name, Number(pattern === name)])),
  };
}

/** `named:on`: what the row "on" gives to the words that its remark names; `others:on`: at most, to any other. */
function remarkNumbers({ rows }: PrintedMatrix, remarks: readonly RemarkAudit[]): Record<string, number> {
  const count = (holds: (remark: RemarkAudit) => boolean) => remarks.filter(holds).length;
  return {
    comments: remarks.length,
    commentsRight: count(({ byArgmax }) => byArgmax),
    commentsBySum: count(({ bySum }) => bySum),
    commentsOnTop: count(({ onTop }) => onTop),
    commentsElsewhere: count(({ bySum, elsewhere }) => bySum && elsewhere),
    ...Object.fromEntries(remarks.map(({ row, named }) => [`named:${rows[row]!}`, named])),
    ...Object.fromEntries(remarks.map(({ row, others }) => [`others:${rows[row]!}`, others])),
  };
}

function headNumbers(heads: readonly HeadBound[]): Record<string, number> {
  const needed = heads.map(({ headsNeeded }) => headsNeeded);
  return {
    headsListed: HEADS_LISTED,
    headsNeeded: Math.max(...needed),
    headWeights: heads.length,
    headWeightsImpossible: needed.filter((heads) => heads > HEADS_LISTED + 1e-9).length,
  };
}

function queryKeyNumbers({ agreeing, most, normalizedEntropy }: QueryKeyAudit): Record<string, number> {
  return { argmaxAgreement: agreeing.length, mostFromQK: most, normalizedEntropyFromQK: normalizedEntropy };
}
