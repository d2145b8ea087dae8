// Packing: eight columns of b, one k after another, so that a tile reads them as one stream. Columns that a panel of
// eight has but b does not are its last column again; what a tile computes from them is thrown away.

/** Columns of one panel. */
export const panelColumns: i32 = 8;
/** Bytes from one k of a panel to the next. */
export const panelStep: usize = 32;

/** Bytes of a panel over k. */
// @ts-ignore: decorator
@inline export function panelBytes(k: i32): usize {
  return <usize>k * panelStep;
}

/** factor * b [k, columns] in panels [k][8], panelBytes(k) apart. */
export function packPanels(
  k: i32, columns: i32, b: usize, bRow: usize, bColumn: usize, factor: v128, p: usize,
): void {
  for (; columns > 0; columns -= panelColumns) {
    packHalf(k, columns, b, bRow, bColumn, factor, p);
    if (columns > 4) packHalf(k, columns - 4, b + (bColumn << 2), bRow, bColumn, factor, p + 16);
    b += <usize>panelColumns * bColumn;
    p += panelBytes(k);
  }
}

/** Four columns of a panel, or as many as there are. */
function packHalf(k: i32, columns: i32, b: usize, bRow: usize, bColumn: usize, factor: v128, p: usize): void {
  if (bColumn == 4 && columns >= 4) {
    for (; k > 0; k--) {
      v128.store(p, f32x4.mul(factor, v128.load(b)));
      b += bRow;
      p += panelStep;
    }
    return;
  }
  let b1 = columns > 1 ? b + bColumn : b, b2 = columns > 2 ? b1 + bColumn : b1, b3 = columns > 3 ? b2 + bColumn : b2;
  // Columns that lie along k: blocks of four by four are turned in registers.
  if (bRow == 4) for (; k >= 4; k -= 4) {
    const v0 = f32x4.mul(factor, v128.load(b)), v1 = f32x4.mul(factor, v128.load(b1));
    const v2 = f32x4.mul(factor, v128.load(b2)), v3 = f32x4.mul(factor, v128.load(b3));
    const low01 = i32x4.shuffle(v0, v1, 0, 4, 1, 5), high01 = i32x4.shuffle(v0, v1, 2, 6, 3, 7);
    const low23 = i32x4.shuffle(v2, v3, 0, 4, 1, 5), high23 = i32x4.shuffle(v2, v3, 2, 6, 3, 7);
    v128.store(p, i64x2.shuffle(low01, low23, 0, 2));
    v128.store(p, i64x2.shuffle(low01, low23, 1, 3), 32);
    v128.store(p, i64x2.shuffle(high01, high23, 0, 2), 64);
    v128.store(p, i64x2.shuffle(high01, high23, 1, 3), 96);
    b += 16; b1 += 16; b2 += 16; b3 += 16; p += 4 * panelStep;
  }
  for (; k > 0; k--) {
    let v = v128.load32_splat(b);
    v = v128.load32_lane(b1, v, 1);
    v = v128.load32_lane(b2, v, 2);
    v = v128.load32_lane(b3, v, 3);
    v128.store(p, f32x4.mul(factor, v));
    b += bRow; b1 += bRow; b2 += bRow; b3 += bRow; p += panelStep;
  }
}
