// How much arithmetic the machine can do in this build: the measure of the others.
import { madd } from "./simd";
import { panels } from "./workspace";

/**
 * Multiply-adds on numbers that stay in registers, in 12 independent chains: 96 floating-point operations per
 * iteration. What begins the chains comes from memory, because V8 would spend registers on constants.
 */
export function peak(iterations: i32): f32 {
  const x = v128.load(panels), y = v128.load(panels, 16);
  let a = v128.load(panels, 32), b = v128.load(panels, 48), c = v128.load(panels, 64), d = v128.load(panels, 80);
  let e = v128.load(panels, 96), f = v128.load(panels, 112), g = v128.load(panels, 128), h = v128.load(panels, 144);
  let i = v128.load(panels, 160), j = v128.load(panels, 176), k = v128.load(panels, 192), l = v128.load(panels, 208);
  for (; iterations > 0; iterations--) {
    a = madd(a, x, y); b = madd(b, x, y); c = madd(c, x, y); d = madd(d, x, y);
    e = madd(e, x, y); f = madd(f, x, y); g = madd(g, x, y); h = madd(h, x, y);
    i = madd(i, x, y); j = madd(j, x, y); k = madd(k, x, y); l = madd(l, x, y);
  }
  a = f32x4.add(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)), f32x4.add(f32x4.add(e, f), f32x4.add(g, h)));
  return f32x4.extract_lane(f32x4.add(a, f32x4.add(f32x4.add(i, j), f32x4.add(k, l))), 0);
}
