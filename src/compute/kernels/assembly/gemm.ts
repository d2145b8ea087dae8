// c = start + a b for matrices of any steps: b is packed panel by panel, and tiles run down the rows of a.
import { packPanels, panelBytes, panelColumns, panelStep } from "./pack";
import { copyRow } from "./simd";
import { tile2, tile4, tile6 } from "./tiles";
import { edge, longestPanel, panels, zeros } from "./workspace";

/** Columns that are packed together: what the widest tile of this build takes. */
const together: i32 = ASC_FEATURE_RELAXED_SIMD ? 8 : 16;

/**
 * Packed panels [k][8], pBytes apart, against all rows: c [rows, columns] = z + a p. zRow 0 repeats one row; z may be c,
 * or 0 for zeros.
 */
export function multiplyPanels(
  rows: i32, columns: i32, k: i32, a: usize, aRow: usize, aStep: usize, p: usize, pBytes: usize, pStep: usize,
  c: usize, cRow: usize, z: usize, zRow: usize,
): void {
  let zStep = panelStep;
  if (z == 0) {
    z = zeros;
    zStep = 0;
  }
  while (columns > 0) {
    let width = panelColumns;
    if (columns < panelColumns) multiplyEdge(rows, columns, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
    else if (ASC_FEATURE_RELAXED_SIMD) multiplySix(rows, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
    else if (columns < 16) multiplyFour(rows, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
    else {
      multiplyTwo(rows, k, a, aRow, aStep, p, p + pBytes, pStep, c, cRow, z, zRow);
      width = 16;
      p += pBytes;
      c += panelStep;
      z += zStep;
    }
    columns -= width;
    p += pBytes;
    c += panelStep;
    z += zStep;
  }
}

function multiplyFour(
  rows: i32, k: i32, a: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c: usize, cRow: usize, z: usize, zRow: usize,
): void {
  for (; rows > 0; rows -= 4) {
    tile4(rows, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
    a += aRow << 2;
    c += cRow << 2;
    z += zRow << 2;
  }
}

/** Tiles of six rows; what is left, and seven or eight, are better as fours. */
function multiplySix(
  rows: i32, k: i32, a: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c: usize, cRow: usize, z: usize, zRow: usize,
): void {
  for (; rows > 8 || rows == 6 || rows == 5; rows -= 6) {
    tile6(rows, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
    a += 6 * aRow;
    c += 6 * cRow;
    z += 6 * zRow;
  }
  multiplyFour(rows, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
}

function multiplyTwo(
  rows: i32, k: i32, a: usize, aRow: usize, aStep: usize, p: usize, q: usize, pStep: usize,
  c: usize, cRow: usize, z: usize, zRow: usize,
): void {
  for (; rows > 0; rows -= 2) {
    tile2(rows, k, a, aRow, aStep, p, q, pStep, c, cRow, z, zRow);
    a += aRow << 1;
    c += cRow << 1;
    z += zRow << 1;
  }
}

/** A panel with columns that c does not have: each tile goes through `edge`. */
function multiplyEdge(
  rows: i32, columns: i32, k: i32, a: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c: usize, cRow: usize, z: usize, zRow: usize,
): void {
  for (; rows > 0; rows -= 4) {
    const count = min(rows, 4);
    for (let row = 0; row < count; row++) copyRow(columns, z + <usize>row * zRow, edge + (<usize>row << 5));
    tile4(count, k, a, aRow, aStep, p, pStep, edge, panelStep, edge, panelStep);
    for (let row = 0; row < count; row++) copyRow(columns, edge + (<usize>row << 5), c + <usize>row * cRow);
    a += aRow << 2;
    c += cRow << 2;
    z += zRow << 2;
  }
}

function gemm(
  rows: i32, inner: i32, columns: i32, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize,
  z: usize, zRow: usize, c: usize,
): void {
  const cRow = <usize>columns << 2;
  do {
    const k = min(inner, longestPanel);
    for (let j = 0; j < columns; j += together) {
      const width = min(columns - j, together);
      const start = z ? z + (<usize>j << 2) : 0;
      let p = b + <usize>j * bColumn, pBytes = panelStep, pStep = bRow;
      // For few rows packing costs more than it saves.
      if (rows > 8 || bColumn != 4 || width & 7) {
        pBytes = panelBytes(k);
        pStep = panelStep;
        packPanels(k, width, p, bRow, bColumn, f32x4.splat(1), panels);
        p = panels;
      }
      multiplyPanels(rows, width, k, a, aRow, aColumn, p, pBytes, pStep, c + (<usize>j << 2), cRow, start, zRow);
    }
    a += <usize>k * aColumn;
    b += <usize>k * bRow;
    z = c;
    zRow = cRow;
    inner -= k;
  } while (inner > 0);
}

/**
 * out [batch, rows, columns] = start + a b. Steps in numbers. start 0: zeros; startRow 0: one row for all; startRow =
 * columns: a whole [batch, rows, columns].
 */
export function matmul(
  batch: i32, rows: i32, inner: i32, columns: i32, a: usize, aBatch: i32, aRow: i32, aColumn: i32,
  b: usize, bBatch: i32, bRow: i32, bColumn: i32, start: usize, startRow: i32, out: usize,
): void {
  if (bBatch == 0 && aBatch == rows * aRow) {
    // One b under rows that lie evenly is one tall product.
    rows *= batch;
    batch = min(batch, 1);
  }
  for (; batch > 0; batch--) {
    gemm(rows, inner, columns, a, aRow << 2, aColumn << 2, b, bRow << 2, bColumn << 2, start, startRow << 2, out);
    a += aBatch << 2;
    b += bBatch << 2;
    start += (startRow * rows) << 2;
    out += (columns * rows) << 2;
  }
}
