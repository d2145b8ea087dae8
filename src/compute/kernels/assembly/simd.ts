// Four float32 numbers at a time: what every kernel is made of. Addresses and steps are in bytes, `n` counts numbers.
// A tail of one to three numbers runs through the same instructions as the rest, by loadPart and storePart, so that
// a number's bits do not depend on where in a row it stands; nothing beyond an array's end is read or written.

/** a * b + c: one rounding where the machine can and the build is the relaxed one, else two. */
// @ts-ignore: decorator
@inline export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  else return f32x4.add(c, f32x4.mul(a, b));
}

/** The sum of the four, four times. */
// @ts-ignore: decorator
@inline export function sums(v: v128): v128 {
  v = f32x4.add(v, i64x2.shuffle(v, v, 1, 0));
  return f32x4.add(v, i32x4.shuffle(v, v, 1, 0, 3, 2));
}

/** The largest of the four, four times; NaN is passed over. */
// @ts-ignore: decorator
@inline export function largests(v: v128): v128 {
  v = f32x4.pmax(v, i64x2.shuffle(v, v, 1, 0));
  return f32x4.pmax(v, i32x4.shuffle(v, v, 1, 0, 3, 2));
}

/** The sum of the four. */
// @ts-ignore: decorator
@inline export function sumOf(v: v128): f32 {
  return f32x4.extract_lane(sums(v), 0);
}

/** n (1 to 3) numbers at p; the other places as in `rest`. */
export function loadPart(n: i32, p: usize, rest: v128): v128 {
  let v = v128.load32_lane(p, rest, 0);
  if (n > 1) v = v128.load32_lane(p, v, 1, 4);
  if (n > 2) v = v128.load32_lane(p, v, 2, 8);
  return v;
}

/** The first n (1 to 3) numbers of v to p. */
export function storePart(n: i32, p: usize, v: v128): void {
  v128.store32_lane(p, v, 0);
  if (n > 1) v128.store32_lane(p, v, 1, 4);
  if (n > 2) v128.store32_lane(p, v, 2, 8);
}

/** Four numbers at p, or n if that is less, with zeros for the others. */
// @ts-ignore: decorator
@inline export function loadSome(n: i32, p: usize): v128 {
  return n < 4 ? loadPart(n, p, f32x4.splat(0)) : v128.load(p);
}

/** Four numbers to p, or n if that is less. */
// @ts-ignore: decorator
@inline export function storeSome(n: i32, p: usize, v: v128): void {
  if (n < 4) storePart(n, p, v);
  else v128.store(p, v);
}

/** Copies n numbers. Calls of memory.copy cost more than short rows do. */
export function copyRow(n: i32, from: usize, to: usize): void {
  for (; n >= 4; n -= 4) {
    v128.store(to, v128.load(from));
    from += 16;
    to += 16;
  }
  if (n > 0) storePart(n, to, loadPart(n, from, f32x4.splat(0)));
}

/** Copies n numbers in whole vectors, filled up with -Infinity. (A vector written in parts is slow to read as one.) */
export function padRow(n: i32, from: usize, to: usize): void {
  for (; n > 0; n -= 4) {
    v128.store(to, n < 4 ? loadPart(n, from, f32x4.splat(-Infinity)) : v128.load(from));
    from += 16;
    to += 16;
  }
}

/** `value` to n places. */
export function fillRow(n: i32, to: usize, value: v128): void {
  for (; n >= 4; n -= 4) {
    v128.store(to, value);
    to += 16;
  }
  if (n > 0) storePart(n, to, value);
}
