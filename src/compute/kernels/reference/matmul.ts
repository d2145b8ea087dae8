import type { FloatArray } from "../../tensor.ts";
import type { MatmulSizes, MatrixSteps } from "../kernels.ts";
import { Scratch } from "./scratch.ts";

/**
 * The matrix product: out_ij = start_ij + sum_k a_ik b_kj. One entry alone would be
 *
 *     let sum = start;
 *     for (let k = 0; k < inner; k++) sum += a[i][k] * b[k][j];
 *
 * but a number is then fetched for every multiplication. Here a tile of 2 rows by 4 columns is summed at once: 6
 * numbers are fetched for 8 multiplications. What a tile reads is laid out in that order first, so that a transposed
 * matrix costs no more than one that is not; places beyond the edge hold 0 there and are never stored.
 * Each sum runs over k = 0, 1, ... in float64, whatever the tile. Source: Goto & van de Geijn 2008, "Anatomy of
 * high-performance matrix multiplication".
 */
export function matmul(
  sizes: MatmulSizes, a: FloatArray, b: FloatArray, start: FloatArray | null, out: FloatArray,
): void {
  const { batch, rows, inner, columns } = sizes;
  const pair = rowPair.take(2 * inner);
  const strips = columnStrips.take(Math.ceil(columns / 4) * 4 * inner);
  for (let i = 0; i < batch; i++) {
    if (i === 0 || sizes.b.batch !== 0) layOutColumns(b, i * sizes.b.batch, sizes.b, inner, columns, strips);
    for (let row = 0; row < rows; row += 2) {
      const height = Math.min(2, rows - row);
      layOutRows(a, i * sizes.a.batch + row * sizes.a.row, sizes.a, height, inner, pair);
      multiplyRows(pair, height, strips, inner, columns, start, out, (i * rows + row) * columns);
    }
  }
}

const rowPair = new Scratch();
const columnStrips = new Scratch();
const tile = new Float64Array(8); // 2 rows by 4 columns

/** All columns of b in strips of four: entry (k, j) goes to strip floor(j / 4), there to k * 4 + j % 4. */
function layOutColumns(
  b: FloatArray, from: number, steps: MatrixSteps, inner: number, columns: number, strips: Float64Array,
): void {
  let to = 0;
  for (let left = 0; left < columns; left += 4) {
    const width = Math.min(4, columns - left);
    for (let k = 0; k < inner; k++, to += 4) {
      const place = from + k * steps.row + left * steps.column;
      for (let j = 0; j < 4; j++) strips[to + j] = j < width ? b[place + j * steps.column]! : 0;
    }
  }
}

/** Two rows of a side by side: entry (i, k) goes to k * 2 + i. */
function layOutRows(
  a: FloatArray, from: number, steps: MatrixSteps, height: number, inner: number, pair: Float64Array,
): void {
  for (let k = 0; k < inner; k++) {
    const place = from + k * steps.column;
    pair[2 * k] = a[place]!;
    pair[2 * k + 1] = height === 2 ? a[place + steps.row]! : 0;
  }
}

/** One or two rows of out, which begin at out[to], tile by tile. */
function multiplyRows(
  pair: Float64Array, height: number, strips: Float64Array, inner: number, columns: number,
  start: FloatArray | null, out: FloatArray, to: number,
): void {
  for (let left = 0; left < columns; left += 4) {
    const width = Math.min(4, columns - left);
    loadTile(start, to, left, height, width, columns);
    addProducts(pair, strips, left * inner, inner);
    for (let i = 0; i < height; i++) {
      for (let j = 0; j < width; j++) out[to + i * columns + left + j] = tile[4 * i + j]!;
    }
  }
}

/** What the sums of a tile start from: 0, a piece of the one row that all share, or a piece of a whole matrix. */
function loadTile(
  start: FloatArray | null, to: number, left: number, height: number, width: number, columns: number,
): void {
  tile.fill(0);
  if (start === null) return;
  const shared = start.length === columns;
  for (let i = 0; i < height; i++) {
    const place = left + (shared ? 0 : to + i * columns);
    for (let j = 0; j < width; j++) tile[4 * i + j] = start[place + j]!;
  }
}

/** tile += the two rows times one strip of four columns: the loop in which nearly all the time goes. */
function addProducts(pair: Float64Array, strips: Float64Array, strip: number, inner: number): void {
  let upper0 = tile[0]!;
  let upper1 = tile[1]!;
  let upper2 = tile[2]!;
  let upper3 = tile[3]!;
  let lower0 = tile[4]!;
  let lower1 = tile[5]!;
  let lower2 = tile[6]!;
  let lower3 = tile[7]!;
  for (let k = 0, place = strip; k < inner; k++, place += 4) {
    const upper = pair[2 * k]!;
    const lower = pair[2 * k + 1]!;
    const b0 = strips[place]!;
    const b1 = strips[place + 1]!;
    const b2 = strips[place + 2]!;
    const b3 = strips[place + 3]!;
    upper0 += upper * b0;
    upper1 += upper * b1;
    upper2 += upper * b2;
    upper3 += upper * b3;
    lower0 += lower * b0;
    lower1 += lower * b1;
    lower2 += lower * b2;
    lower3 += lower * b3;
  }
  tile[0] = upper0;
  tile[1] = upper1;
  tile[2] = upper2;
  tile[3] = upper3;
  tile[4] = lower0;
  tile[5] = lower1;
  tile[6] = lower2;
  tile[7] = lower3;
}
