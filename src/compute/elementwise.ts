/** Ops that treat every entry alike. Under each op stands its derivative. */
import { broadcastShapes, broadcastStrides, sameShape, showShape, sizeOf, type Shape } from "./shape.ts";
import { kernels } from "./kernels/index.ts";
import { record } from "./tape.ts";
import { allocate, asTensor, asTensors, Tensor, type TensorLike } from "./tensor.ts";

/** x + y, entry by entry, shapes broadcast. */
export function add(x: TensorLike, y: TensorLike): Tensor {
  const [a, b, sum] = combine("add", x, y, (p, q) => p + q);
  return record(sum, [
    [a, (g) => sumTo(g, a.shape)],
    [b, (g) => sumTo(g, b.shape)],
  ]);
}

/** x - y, entry by entry, shapes broadcast. */
export function subtract(x: TensorLike, y: TensorLike): Tensor {
  const [a, b, difference] = combine("subtract", x, y, (p, q) => p - q);
  return record(difference, [
    [a, (g) => sumTo(g, a.shape)],
    [b, (g) => sumTo(negate(g), b.shape)],
  ]);
}

/** x * y, entry by entry, shapes broadcast. For the matrix product see `matmul`. */
export function multiply(x: TensorLike, y: TensorLike): Tensor {
  const [a, b, product] = combine("multiply", x, y, (p, q) => p * q);
  return record(product, [
    [a, (g) => sumTo(multiply(g, b), a.shape)],
    [b, (g) => sumTo(multiply(g, a), b.shape)],
  ]);
}

/** x / y, entry by entry, shapes broadcast. Division by 0 gives Infinity or NaN, as in IEEE 754. */
export function divide(x: TensorLike, y: TensorLike): Tensor {
  const [a, b, quotient] = combine("divide", x, y, (p, q) => p / q);
  return record(quotient, [
    [a, (g) => sumTo(divide(g, b), a.shape)],
    [b, (g) => sumTo(negate(divide(multiply(g, quotient), b)), b.shape)], // d(a/b)/db = -(a/b)/b
  ]);
}

/** -x. */
export function negate(x: TensorLike): Tensor {
  return each("negate", x, (p) => -p, (g) => negate(g));
}

/** e^x. */
export function exp(x: TensorLike): Tensor {
  return each("exp", x, Math.exp, (g, y) => multiply(g, y));
}

/** Natural logarithm; log(0) = -Infinity, NaN below 0. */
export function log(x: TensorLike): Tensor {
  return each("log", x, Math.log, (g, _, a) => divide(g, a));
}

/** Square root; NaN below 0. */
export function sqrt(x: TensorLike): Tensor {
  return each("sqrt", x, Math.sqrt, (g, y) => divide(g, multiply(2, y)));
}

export function tanh(x: TensorLike): Tensor {
  return each("tanh", x, Math.tanh, (g, y) => multiply(g, subtract(1, multiply(y, y))));
}

/** max(x, 0). Its derivative at 0 is taken to be 0, as in PyTorch. */
export function relu(x: TensorLike): Tensor {
  return each("relu", x, (p) => Math.max(p, 0), (g, _, a) => where(greater(a, 0), g, 0));
}

/** Entries of x where the mask is true (not 0), of y elsewhere; all three broadcast. */
export function where(mask: TensorLike, x: TensorLike, y: TensorLike): Tensor {
  const [a, b] = asTensors("where", x, y) as [Tensor, Tensor];
  const open = asTensor("where", mask);
  const shape = broadcastShapes("where", open.shape, broadcastShapes("where", a.shape, b.shape));
  const [keep, yes, no] = [expand(open, shape).data, expand(a, shape).data, expand(b, shape).data];
  const chosen = new Tensor(yes.map((entry, i) => (keep[i] !== 0 ? entry : no[i]!)), shape);
  return record(chosen, [
    [a, (g) => sumTo(where(open, g, 0), a.shape)],
    [b, (g) => sumTo(where(open, 0, g), b.shape)],
  ]);
}

/** 1 where x > y, else 0; no gradient. */
export function greater(x: TensorLike, y: TensorLike): Tensor {
  return combine("greater", x, y, (p, q) => (p > q ? 1 : 0))[2];
}

/** 1 where x = y, else 0; no gradient. */
export function equal(x: TensorLike, y: TensorLike): Tensor {
  return combine("equal", x, y, (p, q) => (p === q ? 1 : 0))[2];
}

/** Repeats x along missing axes and axes of length 1 until it has the given shape. */
export function broadcastTo(x: TensorLike, shape: Shape): Tensor {
  const a = asTensor("broadcastTo", x);
  return record(expand(a, shape), [[a, (g) => sumTo(g, a.shape)]]);
}

/** The transpose of `broadcastTo`: adds up what broadcasting repeats. Sums run in float64 and are rounded once. */
export function sumTo(x: TensorLike, shape: Shape): Tensor {
  const a = asTensor("sumTo", x);
  if (sameShape(a.shape, shape)) return a;
  const total = new Float64Array(sizeOf(shape));
  kernels.scatterAdd(a.data, a.shape, total, 0, broadcastStrides(shape, a.shape));
  const result = new Tensor(a.dtype === "float64" ? total : Float32Array.from(total), shape);
  return record(result, [[a, (g) => broadcastTo(g, a.shape)]]);
}

/** One input: y = f(x), and from the gradient by y the one by x. */
function each(
  name: string, x: TensorLike, f: (entry: number) => number, pullback: (g: Tensor, y: Tensor, x: Tensor) => Tensor,
): Tensor {
  const a = asTensor(name, x);
  const y = new Tensor(a.data.map(f), a.shape);
  return record(y, [[a, (g) => pullback(g, y, a)]]);
}

/** Two inputs: both as tensors, and f of them without a derivative yet. */
function combine(
  name: string, x: TensorLike, y: TensorLike, f: (p: number, q: number) => number,
): [a: Tensor, b: Tensor, result: Tensor] {
  const [a, b] = asTensors(name, x, y) as [Tensor, Tensor];
  const shape = broadcastShapes(name, a.shape, b.shape);
  const left = expand(a, shape).data;
  const right = expand(b, shape).data;
  const out = allocate(a.dtype, left.length);
  for (let i = 0; i < out.length; i++) out[i] = f(left[i]!, right[i]!);
  return [a, b, new Tensor(out, shape)];
}

/** `broadcastTo` on the numbers alone. */
function expand(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return new Tensor(x.data, shape);
  if (!sameShape(broadcastShapes("broadcastTo", x.shape, shape), shape)) {
    throw new RangeError(
      `broadcastTo: ${showShape(x.shape)} cannot be repeated into ${showShape(shape)}; only axes of length 1 repeat.`,
    );
  }
  const out = allocate(x.dtype, sizeOf(shape));
  if (x.size === 1) return new Tensor(out.fill(x.data[0]!), shape);
  kernels.gather(x.data, 0, broadcastStrides(x.shape, shape), shape, out);
  return new Tensor(out, shape);
}
