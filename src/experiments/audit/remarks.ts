/** Does what a document says beside a row agree with the row? */
import type { Remark } from "../printed.ts";
import { largestOf, total, type Weights } from "./matrix.ts";

export interface RemarkAudit extends Remark {
  /** The columns of the row's largest weight. */
  largest: number[];
  /** The weight of all columns that it names together, and the largest weight of any other. */
  named: number;
  others: number;
  /** It names a column of the largest weight. */
  byArgmax: boolean;
  /** What it names has together more weight than any other column. */
  bySum: boolean;
  /** Each column that it names has more weight than any other. */
  onTop: boolean;
  /** The token itself is not among the columns that it names. */
  elsewhere: boolean;
}

/** One audit for each remark that names columns; "scattered" cannot be decided by a largest weight. */
export function auditRemarks(weights: Weights, remarks: readonly Remark[]): RemarkAudit[] {
  return remarks.filter(({ columns }) => columns.length > 0).map((remark) => auditRemark(weights[remark.row]!, remark));
}

function auditRemark(row: readonly number[], remark: Remark): RemarkAudit {
  const isNamed = (_: unknown, column: number) => remark.columns.includes(column);
  const [named, unnamed] = [row.filter(isNamed), row.filter((_, column) => !isNamed(_, column))];
  const [sum, others, largest] = [total(named), Math.max(0, ...unnamed), largestOf(row)];
  return {
    ...remark, largest, named: sum, others,
    byArgmax: largest.some((column) => remark.columns.includes(column)),
    bySum: sum > others,
    onTop: Math.min(...named) > others,
    elsewhere: !remark.columns.includes(remark.row),
  };
}
