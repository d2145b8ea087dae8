// c = start + a b for matrices of any steps: b is packed panel by panel, and tiles run down the rows of a.
import { copyRow } from "./simd";
import { packPanel, panelColumns, panelStep } from "./pack";
import { tile4, tile6 } from "./tiles";
import { edge, panel, zeros } from "./workspace";

/** How much of k is packed at once: what `panel` holds, and it stays in the first cache. */
const longest: i32 = 256;

/**
 * The panel p [k][8] against all rows: c [rows, columns] = z + a p, columns 1 to 8. zRow 0 repeats one row; z may be c.
 */
export function multiplyPanel(
  rows: i32, columns: i32, k: i32, a: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c: usize, cRow: usize, z: usize, zRow: usize,
): void {
  if (columns < panelColumns) return multiplyEdge(rows, columns, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
  if (ASC_FEATURE_RELAXED_SIMD) {
    // Seven and eight rows are better as two fours.
    for (; rows > 8 || rows == 6 || rows == 5; rows -= 6) {
      tile6(rows, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
      a += 6 * aRow;
      c += 6 * cRow;
      z += 6 * zRow;
    }
  }
  for (; rows > 0; rows -= 4) {
    tile4(rows, k, a, aRow, aStep, p, pStep, c, cRow, z, zRow);
    a += aRow << 2;
    c += cRow << 2;
    z += zRow << 2;
  }
}

/** The same for a panel with columns that c does not have: each tile goes through `edge`. */
function multiplyEdge(
  rows: i32, columns: i32, k: i32, a: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c: usize, cRow: usize, z: usize, zRow: usize,
): void {
  for (; rows > 0; rows -= 4) {
    const count = min(rows, 4);
    for (let row = 0; row < count; row++) copyRow(columns, z + <usize>row * zRow, edge + (<usize>row << 5));
    tile4(count, k, a, aRow, aStep, p, pStep, edge, 32, edge, 32);
    for (let row = 0; row < count; row++) copyRow(columns, edge + (<usize>row << 5), c + <usize>row * cRow);
    a += aRow << 2;
    c += cRow << 2;
    z += zRow << 2;
  }
}

/**
 * Panels that packPanels packed: c [rows, columns] = a b, or c += a b. A panel has `packed` rows, of which k are used;
 * `panels` may point at a later one than the first.
 */
export function multiplyPanels(
  rows: i32, columns: i32, k: i32, a: usize, aRow: usize, aStep: usize, panels: usize, packed: i32,
  c: usize, cRow: usize, accumulate: bool,
): void {
  const zRow = accumulate ? cRow : 0;
  for (; columns > 0; columns -= panelColumns) {
    const z = accumulate ? c : zeros;
    multiplyPanel(rows, min(columns, panelColumns), k, a, aRow, aStep, panels, panelStep, c, cRow, z, zRow);
    panels += <usize>packed * panelStep;
    c += panelStep;
  }
}

function gemm(
  rows: i32, inner: i32, columns: i32, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize,
  z: usize, zRow: usize, c: usize,
): void {
  const cRow = <usize>columns << 2;
  let zColumn: usize = z ? 4 : 0;
  if (z == 0) z = zeros;
  do {
    const k = min(inner, longest);
    for (let j = 0; j < columns; j += panelColumns) {
      const width = min(columns - j, panelColumns);
      let p = b + <usize>j * bColumn, pStep = bRow;
      // For few rows packing costs more than it saves.
      if (rows > 8 || bColumn != 4 || width < panelColumns) {
        packPanel(k, width, p, bRow, bColumn, f32x4.splat(1), panel);
        p = panel;
        pStep = panelStep;
      }
      const start = z + <usize>j * zColumn;
      multiplyPanel(rows, width, k, a, aRow, aColumn, p, pStep, c + (<usize>j << 2), cRow, start, zRow);
    }
    a += <usize>k * aColumn;
    b += <usize>k * bRow;
    z = c;
    zRow = cRow;
    zColumn = 4;
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
