// c = start + a b for matrices of any steps: b is packed panel by panel, and tiles run down the rows of a.
import { nextPanel, packPanels, panelBytes, panelColumns } from "./pack";
import { copyRow, padRow } from "./simd";
import { tile2, tile4 } from "./tiles";
import { edge, longestPanel, longestTurned, panels, rowPanels, rowsTogether, zeros } from "./workspace";

/** Columns of b that are packed together: one wide panel. */
const together: i32 = 16;

/**
 * c [rows, columns] = z + a b over k rows of b from number `first` on. b is packed in panels of `packed` rows, and bRow
 * is 0; or b lies as it is, and bRow is the bytes from row to row. zRow 0 repeats one row; z may be c, or 0 for zeros.
 */
export function multiplyPanels(
  rows: i32, columns: i32, k: i32, a: usize, aRow: usize, aStep: usize, p: usize, first: i32, packed: i32, bRow: usize,
  c: usize, cRow: usize, z: usize, zRow: usize,
): void {
  const zStep: usize = z ? 4 : 0;
  if (z == 0) z = zeros;
  while (columns > 0) {
    const width = nextPanel(columns), step = bRow ? bRow : <usize>width << 2, from = p + <usize>first * step;
    if (columns >= 16) multiplyTwo(rows, k, a, aRow, aStep, from, step, c, cRow, z, zRow);
    else multiplyLast(rows, columns, k, a, aRow, aStep, from, step, c, cRow, z, zRow, zStep);
    columns -= width;
    p += bRow ? <usize>width << 2 : panelBytes(packed, width);
    c += <usize>width << 2;
    z += <usize>width * zStep;
  }
}

/** Fewer than sixteen columns: eight of them, if there are so many, and the rest. */
function multiplyLast(
  rows: i32, columns: i32, k: i32, a: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c: usize, cRow: usize, z: usize, zRow: usize, zStep: usize,
): void {
  if (columns >= panelColumns) {
    multiplyFour(rows, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
    columns -= panelColumns;
    p += 32;
    c += 32;
    z += zStep << 3;
  }
  if (columns > 0) multiplyEdge(rows, columns, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
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

function multiplyTwo(
  rows: i32, k: i32, a: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c: usize, cRow: usize, z: usize, zRow: usize,
): void {
  for (; rows > 0; rows -= 2) {
    tile2(rows, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
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
  const known = z == zeros;
  for (; rows > 0; rows -= 4) {
    const count = min(rows, 4);
    if (!known) for (let row = 0; row < count; row++) padRow(columns, z + <usize>row * zRow, edge + (<usize>row << 5));
    tile4(count, k, a, aRow, aStep, p, pStep, edge, 32, known ? zeros : edge, known ? 0 : 32);
    for (let row = 0; row < count; row++) copyRow(columns, edge + (<usize>row << 5), c + <usize>row * cRow);
    a += aRow << 2;
    c += cRow << 2;
    z += zRow << 2;
  }
}

/** A block: at most rowsTogether rows, and so much of k as one packed panel holds. */
function multiplyBlock(
  rows: i32, k: i32, columns: i32, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize,
  z: usize, zRow: usize, c: usize, cRow: usize,
): void {
  // Rows of a that lie across memory are packed too, sixteen at a time, or each number would cost a cache line.
  const turned = aColumn != 4 && columns > 16;
  if (turned) packPanels(k, rows, a, aColumn, aRow, rowPanels);
  // For few rows packing b costs more than it saves.
  const direct = rows <= 8 && bColumn == 4 && (columns & 7) == 0;
  for (; columns > 0; columns -= together) {
    const width = min(columns, together);
    let p = b, pRow = bRow;
    if (!direct) {
      packPanels(k, width, b, bRow, bColumn, panels);
      p = panels;
      pRow = 0;
    }
    if (turned) multiplyTurned(rows, width, k, p, pRow, c, cRow, z, zRow);
    else multiplyPanels(rows, width, k, a, aRow, aColumn, p, 0, k, pRow, c, cRow, z, zRow);
    b += <usize>together * bColumn;
    c += together << 2;
    if (z) z += together << 2;
  }
}

/** multiplyPanels with the rows of a in rowPanels. */
function multiplyTurned(
  rows: i32, columns: i32, k: i32, p: usize, pRow: usize, c: usize, cRow: usize, z: usize, zRow: usize,
): void {
  let a = rowPanels;
  while (rows > 0) {
    const height = nextPanel(rows);
    multiplyPanels(min(rows, height), columns, k, a, 4, <usize>height << 2, p, 0, k, pRow, c, cRow, z, zRow);
    rows -= height;
    a += panelBytes(k, height);
    c += <usize>height * cRow;
    if (z) z += <usize>height * zRow;
  }
}

function gemm(
  rows: i32, inner: i32, columns: i32, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize,
  z: usize, zRow: usize, c: usize,
): void {
  const cRow = <usize>columns << 2;
  do {
    const k = min(inner, aColumn == 4 ? longestPanel : longestTurned);
    for (let i = 0; i < rows; i += rowsTogether) {
      const row = <usize>i, start = z ? z + row * zRow : 0;
      multiplyBlock(
        min(rows - i, rowsTogether), k, columns, a + row * aRow, aRow, aColumn, b, bRow, bColumn,
        start, zRow, c + row * cRow, cRow,
      );
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
