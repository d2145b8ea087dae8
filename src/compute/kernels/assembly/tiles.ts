// Register tiles: c = z + a p, a few rows by eight columns, all sums kept in registers while k runs.
// p is packed (pack.ts): eight columns of b, one k after another, `pStep` bytes apart. One k each turn: V8 does no
// better when two or four are written out. `rows` may be less than the tile has: the missing rows are the last one
// again, which computes the same numbers and stores them to the same place.
import { madd } from "./simd";

/** Row number `row` of a matrix, or the last before it that is there. */
// @ts-ignore: decorator
@inline function nextRow(rows: i32, row: i32, before: usize, step: usize): usize {
  return rows > row ? before + step : before;
}

// Eight sums, four rows of a, two vectors of p: what fits in 16 registers when a product needs one of its own.
export function tile4(
  rows: i32, k: i32, a0: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c0: usize, cRow: usize, z0: usize, zRow: usize,
): void {
  let a1 = nextRow(rows, 1, a0, aRow), a2 = nextRow(rows, 2, a1, aRow), a3 = nextRow(rows, 3, a2, aRow);
  const z1 = nextRow(rows, 1, z0, zRow), z2 = nextRow(rows, 2, z1, zRow), z3 = nextRow(rows, 3, z2, zRow);
  let s00 = v128.load(z0), s01 = v128.load(z0, 16);
  let s10 = v128.load(z1), s11 = v128.load(z1, 16);
  let s20 = v128.load(z2), s21 = v128.load(z2, 16);
  let s30 = v128.load(z3), s31 = v128.load(z3, 16);
  for (; k > 0; k--) {
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
  const c1 = nextRow(rows, 1, c0, cRow), c2 = nextRow(rows, 2, c1, cRow), c3 = nextRow(rows, 3, c2, cRow);
  v128.store(c0, s00); v128.store(c0, s01, 16);
  v128.store(c1, s10); v128.store(c1, s11, 16);
  v128.store(c2, s20); v128.store(c2, s21, 16);
  v128.store(c3, s30); v128.store(c3, s31, 16);
}

// Twelve sums: with the fused instruction they fit, and each vector of p is used six times. Without, half of them
// would be kept in memory.
export function tile6(
  rows: i32, k: i32, a0: usize, aRow: usize, aStep: usize, p: usize, pStep: usize,
  c0: usize, cRow: usize, z0: usize, zRow: usize,
): void {
  let a1 = nextRow(rows, 1, a0, aRow), a2 = nextRow(rows, 2, a1, aRow), a3 = nextRow(rows, 3, a2, aRow);
  let a4 = nextRow(rows, 4, a3, aRow), a5 = nextRow(rows, 5, a4, aRow);
  const z1 = nextRow(rows, 1, z0, zRow), z2 = nextRow(rows, 2, z1, zRow), z3 = nextRow(rows, 3, z2, zRow);
  const z4 = nextRow(rows, 4, z3, zRow), z5 = nextRow(rows, 5, z4, zRow);
  let s00 = v128.load(z0), s01 = v128.load(z0, 16);
  let s10 = v128.load(z1), s11 = v128.load(z1, 16);
  let s20 = v128.load(z2), s21 = v128.load(z2, 16);
  let s30 = v128.load(z3), s31 = v128.load(z3, 16);
  let s40 = v128.load(z4), s41 = v128.load(z4, 16);
  let s50 = v128.load(z5), s51 = v128.load(z5, 16);
  for (; k > 0; k--) {
    const p0 = v128.load(p), p1 = v128.load(p, 16);
    const x0 = v128.load32_splat(a0);
    s00 = madd(x0, p0, s00); s01 = madd(x0, p1, s01);
    const x1 = v128.load32_splat(a1);
    s10 = madd(x1, p0, s10); s11 = madd(x1, p1, s11);
    const x2 = v128.load32_splat(a2);
    s20 = madd(x2, p0, s20); s21 = madd(x2, p1, s21);
    const x3 = v128.load32_splat(a3);
    s30 = madd(x3, p0, s30); s31 = madd(x3, p1, s31);
    const x4 = v128.load32_splat(a4);
    s40 = madd(x4, p0, s40); s41 = madd(x4, p1, s41);
    const x5 = v128.load32_splat(a5);
    s50 = madd(x5, p0, s50); s51 = madd(x5, p1, s51);
    a0 += aStep; a1 += aStep; a2 += aStep; a3 += aStep; a4 += aStep; a5 += aStep; p += pStep;
  }
  const c1 = nextRow(rows, 1, c0, cRow), c2 = nextRow(rows, 2, c1, cRow), c3 = nextRow(rows, 3, c2, cRow);
  const c4 = nextRow(rows, 4, c3, cRow), c5 = nextRow(rows, 5, c4, cRow);
  v128.store(c0, s00); v128.store(c0, s01, 16);
  v128.store(c1, s10); v128.store(c1, s11, 16);
  v128.store(c2, s20); v128.store(c2, s21, 16);
  v128.store(c3, s30); v128.store(c3, s31, 16);
  v128.store(c4, s40); v128.store(c4, s41, 16);
  v128.store(c5, s50); v128.store(c5, s51, 16);
}
