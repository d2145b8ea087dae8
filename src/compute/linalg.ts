/**
 * What one matrix is made of: its singular values, its rank, the nearest matrix of a lower rank, its null space.
 * These functions read numbers at once and carry no gradient. Nested arrays are read as float64, as NumPy reads them.
 */
import { SingularValueDecomposition } from "ml-matrix";
import { showShape } from "./shape.ts";
import { asTensor, tensor, type DType, type Tensor, type TensorLike } from "./tensor.ts";

export interface Svd {
  /** Orthonormal columns, one per singular value. [m, r] with r = min(m, n) */
  u: Tensor;
  /** Descending, none below 0. [r] */
  singularValues: number[];
  /** Orthonormal columns, one per singular value. [n, r] */
  v: Tensor;
}

export interface RankOptions {
  /** Singular values up to this count as 0; else the largest * max(m, n) * the rounding error of the dtype. */
  tolerance?: number;
}

/**
 * Singular value decomposition: x = u diag(singularValues) v^T, the "thin" form of `numpy.linalg.svd`, with v where
 * NumPy gives v^T. A pair of columns of u and v may have the opposite sign of another program's pair.
 *
 * x [m, n] -> u [m, r], singularValues [r], v [n, r]
 */
export function svd(x: TensorLike): Svd {
  const { u, singularValues, v, dtype } = decompose("svd", x);
  return { u: tensor(u, { dtype }), singularValues, v: tensor(v, { dtype }) };
}

/** How many singular values are not 0 (`numpy.linalg.matrix_rank`). x [m, n] */
export function rank(x: TensorLike, { tolerance }: RankOptions = {}): number {
  const found = decompose("rank", x);
  return countAbove(found, tolerance);
}

/**
 * exp of the entropy of p = singularValues / their sum: r for r equal singular values, 1 for a single one, and unlike
 * the rank little moved by tiny ones. 0 for a matrix of zeros.
 * Source: Roy & Vetterli 2007, "The effective rank: a measure of effective dimensionality".
 *
 * x [m, n]
 */
export function effectiveRank(x: TensorLike): number {
  const { singularValues } = decompose("effectiveRank", x);
  const total = singularValues.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  let nats = 0;
  for (const value of singularValues) if (value > 0) nats -= (value / total) * Math.log(value / total);
  return Math.exp(nats);
}

/**
 * The matrix of rank r (or less) nearest to x by the norm of the difference: the r largest singular values are kept,
 * the others set to 0. Source: Eckart & Young 1936, "The approximation of one matrix by another of lower rank".
 *
 * x [m, n] -> [m, n]
 */
export function lowRank(x: TensorLike, r: number): Tensor {
  const { u, singularValues, v, dtype } = decompose("lowRank", x);
  if (!(Number.isInteger(r) && r >= 0 && r <= singularValues.length)) {
    const shape = showShape([u.length, v.length]);
    const range = `an integer from 0 to ${singularValues.length}`;
    throw new RangeError(`lowRank: the rank of an approximation of ${shape} must be ${range}, got ${r}.`);
  }
  const kept = singularValues.slice(0, r);
  const entry = (left: number[], right: number[]) => kept.reduce((sum, s, k) => sum + left[k]! * s * right[k]!, 0);
  return tensor(u.map((left) => v.map((right) => entry(left, right))), { dtype });
}

/**
 * Everything that x maps to 0: orthonormal columns that span {z : x z = 0} (`scipy.linalg.null_space`). A row of
 * attention weights may move along `nullSpace` of the transposed values without any change of its output.
 *
 * x [m, n] -> [n, n - rank]
 */
export function nullSpace(x: TensorLike, { tolerance }: RankOptions = {}): Tensor {
  const found = decompose("nullSpace", x, { square: true });
  const start = countAbove(found, tolerance);
  return tensor(found.v.map((row) => row.slice(start)), { dtype: found.dtype });
}

/** The Frobenius norm: the square root of the sum of the squares of all entries, of a tensor of any shape. */
export function norm(x: TensorLike): number {
  let squares = 0;
  for (const entry of asTensor("norm", x, "float64").data) squares += entry * entry;
  return Math.sqrt(squares);
}

/** The rows of a matrix as plain numbers, for functions that look at one row after the other. */
export function matrixRows(name: string, x: TensorLike): number[][] {
  const matrix = asTensor(name, x, "float64");
  if (matrix.rank === 2 && matrix.size > 0) return matrix.toArray<number[][]>();
  throw new RangeError(
    `${name}: expected one matrix with at least one entry, got shape ${showShape(matrix.shape)}; ` +
      "select one matrix of a stack, and wrap a single row in an array: [row].",
  );
}

interface Decomposition {
  u: number[][];
  singularValues: number[];
  v: number[][];
  dtype: DType;
}

/** `square` adds rows of zeros to a wide matrix, so that v has all n columns. */
function decompose(name: string, x: TensorLike, { square = false } = {}): Decomposition {
  const matrix = asTensor(name, x, "float64");
  const rows = matrixRows(name, matrix);
  const columns = rows[0]!.length;
  rows.forEach((row, i) => checkFinite(name, row, i));
  while (square && rows.length < columns) rows.push(new Array<number>(columns).fill(0));
  const found = new SingularValueDecomposition(rows, { autoTranspose: true }); // it wants m >= n
  return {
    u: found.leftSingularVectors.to2DArray(),
    singularValues: Array.from(found.diagonal),
    v: found.rightSingularVectors.to2DArray(),
    dtype: matrix.dtype,
  };
}

function checkFinite(name: string, row: readonly number[], i: number): void {
  const j = row.findIndex((entry) => !Number.isFinite(entry));
  if (j === -1) return;
  throw new RangeError(
    `${name}: expected finite numbers, got ${row[j]} at row ${i}, column ${j}; look for what made it, ` +
      "mostly a division by 0 or too large a learning rate.",
  );
}

function countAbove({ u, singularValues, v, dtype }: Decomposition, tolerance?: number): number {
  const rounding = dtype === "float32" ? 2 ** -23 : 2 ** -52;
  const bound = tolerance ?? singularValues[0]! * Math.max(u.length, v.length) * rounding;
  return singularValues.filter((value) => value > bound).length;
}
