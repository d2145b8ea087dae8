// One vector against the rows of a matrix as they lie, for attention of few queries, where packing would cost more than
// it saves. Rows are `step` bytes apart.
import { loadPart, loadSome, madd, storeSome } from "./simd";
import { rowAfter } from "./tiles";

/** out [n] = scale * <x, row>, x and rows of `length` numbers. Whole vectors are written to out. */
export function dots(n: i32, length: i32, x: usize, rows: usize, step: usize, scale: f32, out: usize): void {
  for (; n > 0; n -= 4) {
    const row1 = rowAfter(rows, step, n, 1), row2 = rowAfter(row1, step, n, 2), row3 = rowAfter(row2, step, n, 3);
    const zero = f32x4.splat(0), whole = <usize>(length & ~3) << 2, rest = length & 3;
    let s0 = zero, s1 = zero, s2 = zero, s3 = zero;
    for (let i: usize = 0; i < whole; i += 16) {
      const part = v128.load(x + i);
      s0 = madd(part, v128.load(rows + i), s0);
      s1 = madd(part, v128.load(row1 + i), s1);
      s2 = madd(part, v128.load(row2 + i), s2);
      s3 = madd(part, v128.load(row3 + i), s3);
    }
    if (rest > 0) {
      const part = loadPart(rest, x + whole, zero);
      s0 = madd(part, loadPart(rest, rows + whole, zero), s0);
      s1 = madd(part, loadPart(rest, row1 + whole, zero), s1);
      s2 = madd(part, loadPart(rest, row2 + whole, zero), s2);
      s3 = madd(part, loadPart(rest, row3 + whole, zero), s3);
    }
    // The four sums over lanes side by side, by turning the four vectors as a matrix.
    const s01 = f32x4.add(i32x4.shuffle(s0, s1, 0, 4, 1, 5), i32x4.shuffle(s0, s1, 2, 6, 3, 7));
    const s23 = f32x4.add(i32x4.shuffle(s2, s3, 0, 4, 1, 5), i32x4.shuffle(s2, s3, 2, 6, 3, 7));
    const sums = f32x4.add(i64x2.shuffle(s01, s23, 0, 2), i64x2.shuffle(s01, s23, 1, 3));
    v128.store(out, f32x4.mul(sums, f32x4.splat(scale)));
    rows += step << 2;
    out += 16;
  }
}

/** out [length] = the sum of n rows, each times its factor. */
export function mix(n: i32, length: i32, factors: usize, rows: usize, step: usize, out: usize): void {
  const end = factors + (<usize>n << 2);
  for (; length > 0; length -= 4) {
    let sum = f32x4.splat(0);
    for (let factor = factors, row = rows; factor < end; factor += 4, row += step) {
      sum = madd(v128.load32_splat(factor), loadSome(length, row), sum);
    }
    storeSome(length, out, sum);
    rows += 16;
    out += 16;
  }
}

/** Each of n rows += its factor * x. */
export function spread(n: i32, length: i32, factors: usize, x: usize, rows: usize, step: usize): void {
  for (; length > 0; length -= 4) {
    const part = loadSome(length, x);
    for (let i = 0, factor = factors, row = rows; i < n; i++, factor += 4, row += step) {
      storeSome(length, row, madd(v128.load32_splat(factor), part, loadSome(length, row)));
    }
    x += 16;
    rows += 16;
  }
}
