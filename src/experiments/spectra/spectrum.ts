/** What a head matches with what, read off its weights: a query q and a token x score q W_Q W_Kᵀ xᵀ. */
import {
  effectiveRank, matmul, norm, perHead, rank, select, slice, svd, transpose, type MultiHeadParameters, type Tensor,
} from "../../compute/index.ts";

export interface Spectrum {
  /** W_Q W_Kᵀ between the address fields of query and token, field after field. [fields * codes, fields * codes] */
  matrix: number[][];
  /** Of that matrix, descending. */
  singularValues: number[];
  /** How many of them are not 0, and how many equal ones would be as spread out. */
  rank: number;
  effectiveRank: number;
  /** The share of each field in the squares of the blocks that match a field with itself. */
  energyShares: number[];
}

/** Of each head of a layer whose inputs begin with `fields` blocks of `codes` entries. */
export function spectraOf(
  { query, key }: MultiHeadParameters, { heads, fields, codes }: { heads: number; fields: number; codes: number },
): Spectrum[] {
  const [queries, keys] = [query, key].map((matrix) => perHead(slice(matrix, 0, 0, fields * codes), heads));
  return Array.from({ length: heads }, (_, head) => (
    spectrumOf(matmul(select(queries!, 0, head), transpose(select(keys!, 0, head))), fields)
  ));
}

/** matrix [fields * codes, fields * codes] */
export function spectrumOf(matrix: Tensor, fields: number): Spectrum {
  const { singularValues } = svd(matrix);
  return {
    matrix: matrix.toArray(), singularValues,
    rank: rank(matrix), effectiveRank: effectiveRank(matrix),
    energyShares: energyShares(matrix, fields),
  };
}

function energyShares(matrix: Tensor, fields: number): number[] {
  const codes = matrix.shape[0]! / fields;
  const block = (field: number) => {
    const [start, end] = [field * codes, (field + 1) * codes];
    return slice(slice(matrix, 0, start, end), 1, start, end); // [codes, codes]
  };
  const energies = Array.from({ length: fields }, (_, field) => norm(block(field)) ** 2);
  const total = energies.reduce((sum, energy) => sum + energy, 0);
  return energies.map((energy) => energy / total);
}
