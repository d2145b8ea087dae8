// Packing: sixteen columns of b, or eight, one k after another, so that a tile reads them as one stream. What stands in
// columns that a panel has and b has not does not matter: what a tile computes from them is thrown away.

/** Columns of a narrow panel; a wide one has twice as many. */
export const panelColumns: i32 = 8;

/** Bytes that the panels of so many columns take, or the part of them that is k rows long. */
// @ts-ignore: decorator
@inline export function panelBytes(k: i32, columns: i32): usize {
  return <usize>(k * columns) << 2;
}

/** How many columns the next panel has, if so many are left: the last one is narrow if eight are enough. */
// @ts-ignore: decorator
@inline export function nextPanel(columns: i32): i32 {
  return columns > panelColumns ? 2 * panelColumns : panelColumns;
}

/** b [k, columns] in panels [k][16], the last one [k][8] if eight columns are enough. */
export function packPanels(k: i32, columns: i32, b: usize, bRow: usize, bColumn: usize, p: usize): void {
  while (columns > 0) {
    const width = nextPanel(columns);
    if (bColumn == 4 && columns >= width) copyPanel(k, width, b, bRow, p);
    else for (let j = 0; j < width && j < columns; j += 4) {
      packFour(k, columns - j, b + <usize>j * bColumn, bRow, bColumn, p + (<usize>j << 2), <usize>width << 2);
    }
    columns -= width;
    b += <usize>width * bColumn;
    p += panelBytes(k, width);
  }
}

/** A panel of columns that lie side by side. */
function copyPanel(k: i32, width: i32, b: usize, bRow: usize, p: usize): void {
  for (; k > 0; k--) {
    v128.store(p, v128.load(b));
    v128.store(p, v128.load(b, 16), 16);
    if (width == 16) {
      v128.store(p, v128.load(b, 32), 32);
      v128.store(p, v128.load(b, 48), 48);
    }
    b += bRow;
    p += <usize>width << 2;
  }
}

/** Four columns of a panel, or as many as there are. */
function packFour(k: i32, columns: i32, b: usize, bRow: usize, bColumn: usize, p: usize, pStep: usize): void {
  if (bColumn == 4 && columns >= 4) {
    for (; k > 0; k--) {
      v128.store(p, v128.load(b));
      b += bRow;
      p += pStep;
    }
    return;
  }
  let b1 = columns > 1 ? b + bColumn : b, b2 = columns > 2 ? b1 + bColumn : b1, b3 = columns > 3 ? b2 + bColumn : b2;
  // Columns that lie along k: blocks of four by four are turned in registers.
  if (bRow == 4) for (; k >= 4; k -= 4) {
    const v0 = v128.load(b), v1 = v128.load(b1), v2 = v128.load(b2), v3 = v128.load(b3);
    const low01 = i32x4.shuffle(v0, v1, 0, 4, 1, 5), high01 = i32x4.shuffle(v0, v1, 2, 6, 3, 7);
    const low23 = i32x4.shuffle(v2, v3, 0, 4, 1, 5), high23 = i32x4.shuffle(v2, v3, 2, 6, 3, 7);
    v128.store(p, i64x2.shuffle(low01, low23, 0, 2));
    p += pStep;
    v128.store(p, i64x2.shuffle(low01, low23, 1, 3));
    p += pStep;
    v128.store(p, i64x2.shuffle(high01, high23, 0, 2));
    p += pStep;
    v128.store(p, i64x2.shuffle(high01, high23, 1, 3));
    b += 16; b1 += 16; b2 += 16; b3 += 16; p += pStep;
  }
  for (; k > 0; k--) {
    let v = v128.load32_splat(b);
    v = v128.load32_lane(b1, v, 1);
    v = v128.load32_lane(b2, v, 2);
    v = v128.load32_lane(b3, v, 3);
    v128.store(p, v);
    b += bRow; b1 += bRow; b2 += bRow; b3 += bRow; p += pStep;
  }
}
