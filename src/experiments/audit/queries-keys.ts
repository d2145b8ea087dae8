/** Do printed queries and keys give the printed weights? */
import { attentionWeights, normalizedEntropy, tensor } from "../../compute/index.ts";
import { largestOf, mean, type Weights } from "./matrix.ts";

export interface QueryKeyAudit {
  /** softmax(QKᵀ / (√dHead · temperature)). [T, T] */
  weights: number[][];
  /** Its columns with the largest weight, row by row. */
  largest: number[][];
  /** Rows that have their largest weight where the printed row has it. */
  agreeing: number[];
  /** The largest weight of all, and the mean of the rows' normalised entropies: near 1 is nearly uniform. */
  most: number;
  normalizedEntropy: number;
}

/** queries [T, dHead], keys [T, dHead], printed [T, T] */
export function auditQueriesAndKeys(
  queries: Weights, keys: Weights, printed: Weights, { temperature = 1 }: { temperature?: number } = {},
): QueryKeyAudit {
  const [q, k] = [queries, keys].map((vectors) => tensor(vectors, { dtype: "float64" }));
  const weights = attentionWeights(q!, k!, { temperature }).toArray<number[][]>();
  const largest = weights.map(largestOf);
  const agrees = (row: number) => largest[row]!.some((column) => largestOf(printed[row]!).includes(column));
  const agreeing = largest.flatMap((_, row) => (agrees(row) ? [row] : []));
  return {
    weights, largest, agreeing,
    most: Math.max(...weights.flat()),
    normalizedEntropy: mean(weights.map((row) => normalizedEntropy(tensor(row, { dtype: "float64" })))),
  };
}
