// Sums down the rows, sixteen columns at a time in registers.
import { loadSome, madd, storeSome } from "./simd";

/** sum + x, or sum + x * y, of four columns, or n if that is less. */
// @ts-ignore: decorator
@inline function addTerm(n: i32, sum: v128, x: usize, y: usize, offset: usize, products: bool): v128 {
  const term = loadSome(n, x + offset);
  if (products) return madd(term, loadSome(n, y + offset), sum);
  else return f32x4.add(sum, term);
}

/** out [columns] = the sum over the rows of x, or of x * y. */
// @ts-ignore: decorator
@inline function sumDown(rows: i32, columns: i32, x: usize, y: usize, out: usize, products: bool): void {
  const step = <usize>columns << 2;
  for (; columns >= 16; columns -= 16) {
    let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
    for (let row = 0, p = x, q = y; row < rows; row++, p += step, q += step) {
      s0 = addTerm(4, s0, p, q, 0, products);
      s1 = addTerm(4, s1, p, q, 16, products);
      s2 = addTerm(4, s2, p, q, 32, products);
      s3 = addTerm(4, s3, p, q, 48, products);
    }
    v128.store(out, s0);
    v128.store(out, s1, 16);
    v128.store(out, s2, 32);
    v128.store(out, s3, 48);
    x += 64;
    y += 64;
    out += 64;
  }
  for (; columns > 0; columns -= 4) {
    let sum = f32x4.splat(0);
    for (let row = 0, p = x, q = y; row < rows; row++, p += step, q += step) {
      sum = addTerm(columns, sum, p, q, 0, products);
    }
    storeSome(columns, out, sum);
    x += 16;
    y += 16;
    out += 16;
  }
}

export function sumRows(rows: i32, columns: i32, x: usize, out: usize): void {
  sumDown(rows, columns, x, x, out, false);
}

/** out [columns] = the sum over the rows of x * y. */
export function sumProducts(rows: i32, columns: i32, x: usize, y: usize, out: usize): void {
  sumDown(rows, columns, x, y, out, true);
}
