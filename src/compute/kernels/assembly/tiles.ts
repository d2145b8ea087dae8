// Register tiles: c = z + a p, a few rows by eight or sixteen columns, all sums kept in registers while k runs.
// p is packed (pack.ts): eight columns of b, one k after another, `pStep` bytes apart. One k each turn: V8 does no
// better when two or four are written out. `rows` may be less than the tile has: the missing rows are then the last one
// again, which computes the same numbers and stores them to the same place.
import { madd } from "./simd";

/** The row that follows `before`, or `before` itself if there are no more than `count` rows. */
// @ts-ignore: decorator
@inline export function rowAfter(before: usize, step: usize, rows: i32, count: i32): usize {
  return rows > count ? before + step : before;
}

// Four rows, eight columns.
export function tile4(
  rows: i32, k: i32, a0: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c0: usize, cRow: usize, z0: usize, zRow: usize,
): void {
  let a1 = rowAfter(a0, aRow, rows, 1), a2 = rowAfter(a1, aRow, rows, 2), a3 = rowAfter(a2, aRow, rows, 3);
  const z1 = rowAfter(z0, zRow, rows, 1), z2 = rowAfter(z1, zRow, rows, 2), z3 = rowAfter(z2, zRow, rows, 3);
  let s00 = v128.load(z0), s01 = v128.load(z0, 16);
  let s10 = v128.load(z1), s11 = v128.load(z1, 16);
  let s20 = v128.load(z2), s21 = v128.load(z2, 16);
  let s30 = v128.load(z3), s31 = v128.load(z3, 16);
  const end = p + <usize>k * pStep;
  while (p < end) {
    const p0 = v128.load(p), p1 = v128.load(p, 16);
    const x0 = v128.load32_splat(a0);
    s00 = madd(x0, p0, s00); s01 = madd(x0, p1, s01);
    const x1 = v128.load32_splat(a1);
    s10 = madd(x1, p0, s10); s11 = madd(x1, p1, s11);
    const x2 = v128.load32_splat(a2);
    s20 = madd(x2, p0, s20); s21 = madd(x2, p1, s21);
    const x3 = v128.load32_splat(a3);
    s30 = madd(x3, p0, s30); s31 = madd(x3, p1, s31);
    a0 += aStep; a1 += aStep; a2 += aStep; a3 += aStep; p += pStep;
  }
  const c1 = rowAfter(c0, cRow, rows, 1), c2 = rowAfter(c1, cRow, rows, 2), c3 = rowAfter(c2, cRow, rows, 3);
  v128.store(c0, s00); v128.store(c0, s01, 16);
  v128.store(c1, s10); v128.store(c1, s11, 16);
  v128.store(c2, s20); v128.store(c2, s21, 16);
  v128.store(c3, s30); v128.store(c3, s31, 16);
}

// Two rows, two panels p and q, for the build without the fused instruction: a product needs a register of its own.
export function tile2(
  rows: i32, k: i32, a0: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c0: usize, cRow: usize, z0: usize, zRow: usize,
): void {
  let a1 = rowAfter(a0, aRow, rows, 1);
  const z1 = rowAfter(z0, zRow, rows, 1);
  let s00 = v128.load(z0), s01 = v128.load(z0, 16), s02 = v128.load(z0, 32), s03 = v128.load(z0, 48);
  let s10 = v128.load(z1), s11 = v128.load(z1, 16), s12 = v128.load(z1, 32), s13 = v128.load(z1, 48);
  const end = p + <usize>k * pStep;
  while (p < end) {
    const x0 = v128.load32_splat(a0), x1 = v128.load32_splat(a1);
    const p0 = v128.load(p);
    s00 = madd(x0, p0, s00); s10 = madd(x1, p0, s10);
    const p1 = v128.load(p, 16);
    s01 = madd(x0, p1, s01); s11 = madd(x1, p1, s11);
    const p2 = v128.load(p, 32);
    s02 = madd(x0, p2, s02); s12 = madd(x1, p2, s12);
    const p3 = v128.load(p, 48);
    s03 = madd(x0, p3, s03); s13 = madd(x1, p3, s13);
    a0 += aStep; a1 += aStep; p += pStep;
  }
  const c1 = rowAfter(c0, cRow, rows, 1);
  v128.store(c0, s00); v128.store(c0, s01, 16); v128.store(c0, s02, 32); v128.store(c0, s03, 48);
  v128.store(c1, s10); v128.store(c1, s11, 16); v128.store(c1, s12, 32); v128.store(c1, s13, 48);
}
