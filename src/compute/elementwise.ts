/** Ops that treat every entry alike. Under each op stands its derivative. */
import { each, gather, pairwise, scatterAdd, type Operation } from "./kernels/reference/moves.ts";
import { launch, type Work } from "./launch.ts";
import { broadcastShapes, broadcastStrides, isSuffix, sameShape, showShape, sizeOf, type Shape } from "./shape.ts";
import { record } from "./tape.ts";
import { allocate, asTensor, asTensors, Tensor, type TensorLike } from "./tensor.ts";

/** x + y, entry by entry, shapes broadcast. */
export function add(x: TensorLike, y: TensorLike): Tensor {
  const [a, b, sum] = prepare("add", x, y);
  if (sameShape(a.shape, sum.shape) && isSuffix(b.shape, a.shape)) launch([a, b], [sum], addRepeated);
  else if (isSuffix(a.shape, b.shape)) launch([b, a], [sum], addRepeated);
  else launch([a, b], [sum], pairwiseWork("add", a, b, sum.shape));
  return record(sum, [
    [a, (g) => sumTo(g, a.shape)],
    [b, (g) => sumTo(g, b.shape)],
  ]);
}

const addRepeated: Work = (kernels, [a, b], [out]) => kernels.add(a!, b!, out!);

/** x - y, entry by entry, shapes broadcast. */
export function subtract(x: TensorLike, y: TensorLike): Tensor {
  const [a, b, difference] = combine("subtract", x, y);
  return record(difference, [
    [a, (g) => sumTo(g, a.shape)],
    [b, (g) => sumTo(negate(g), b.shape)],
  ]);
}

/** x * y, entry by entry, shapes broadcast. For the matrix product see `matmul`. */
export function multiply(x: TensorLike, y: TensorLike): Tensor {
  const [a, b, product] = combine("multiply", x, y);
  return record(product, [
    [a, (g) => sumTo(multiply(g, b), a.shape)],
    [b, (g) => sumTo(multiply(g, a), b.shape)],
  ]);
}

/** x / y, entry by entry, shapes broadcast. Division by 0 gives Infinity or NaN, as in IEEE 754. */
export function divide(x: TensorLike, y: TensorLike): Tensor {
  const [a, b, quotient] = combine("divide", x, y);
  return record(quotient, [
    [a, (g) => sumTo(divide(g, b), a.shape)],
    [b, (g) => sumTo(negate(divide(multiply(g, quotient), b)), b.shape)], // d(a/b)/db = -(a/b)/b
  ]);
}

/** -x. */
export function negate(x: TensorLike): Tensor {
  return entrywise("negate", x, (p) => -p, (g) => negate(g));
}

/** e^x. */
export function exp(x: TensorLike): Tensor {
  const a = asTensor("exp", x);
  const y = like(a);
  launch([a], [y], (kernels, [from], [to]) => kernels.exp(from!, to!));
  return record(y, [[a, (g) => multiply(g, y)]]);
}

/** Natural logarithm; log(0) = -Infinity, NaN below 0. */
export function log(x: TensorLike): Tensor {
  return entrywise("log", x, Math.log, (g, _, a) => divide(g, a));
}

/** Square root; NaN below 0. */
export function sqrt(x: TensorLike): Tensor {
  return entrywise("sqrt", x, Math.sqrt, (g, y) => divide(g, multiply(2, y)));
}

export function tanh(x: TensorLike): Tensor {
  return entrywise("tanh", x, Math.tanh, (g, y) => multiply(g, subtract(1, multiply(y, y))));
}

/** max(x, 0). Its derivative at 0 is taken to be 0, as in PyTorch. */
export function relu(x: TensorLike): Tensor {
  const a = asTensor("relu", x);
  const y = like(a);
  launch([a], [y], (kernels, [from], [to]) => kernels.relu(from!, to!));
  return record(y, [[a, (g) => reluBackward(y, g)]]);
}

function reluBackward(y: Tensor, gradient: Tensor): Tensor {
  const dx = like(y);
  launch([y, gradient], [dx], (kernels, [out, dy], [to]) => kernels.reluBackward(out!, dy!, to!));
  return dx;
}

/**
 * x Φ(x) with Φ the normal distribution function, in the approximation by tanh: a ReLU with a soft corner.
 * Source: Hendrycks & Gimpel 2016, "Gaussian error linear units", section 2.
 */
export function gelu(x: TensorLike): Tensor {
  const a = asTensor("gelu", x);
  const inner = multiply(Math.sqrt(2 / Math.PI), add(a, multiply(0.044715, multiply(a, multiply(a, a)))));
  return multiply(multiply(0.5, a), add(1, tanh(inner)));
}

/** Entries of x where the mask is true (not 0), of y elsewhere; all three broadcast. */
export function where(mask: TensorLike, x: TensorLike, y: TensorLike): Tensor {
  const [a, b] = asTensors("where", x, y) as [Tensor, Tensor];
  const open = asTensor("where", mask);
  const shape = broadcastShapes("where", open.shape, broadcastShapes("where", a.shape, b.shape));
  const chosen = new Tensor(allocate(a.dtype, sizeOf(shape)), shape);
  const operands = [expand(open, shape), ...[a, b].map((side) => (side.size === 1 ? side : expand(side, shape)))];
  launch(operands, [chosen], choose);
  return record(chosen, [
    [a, (g) => sumTo(where(open, g, 0), a.shape)],
    [b, (g) => sumTo(where(open, 0, g), b.shape)],
  ]);
}

/** The two sides may be single numbers. */
const choose: Work = (_, [keep, yes, no], [out]) => {
  const [yesStep, noStep] = [yes!.length === 1 ? 0 : 1, no!.length === 1 ? 0 : 1];
  for (let i = 0; i < out!.length; i++) out![i] = keep![i] !== 0 ? yes![i * yesStep]! : no![i * noStep]!;
};

/** 1 where x > y, else 0; no gradient. */
export function greater(x: TensorLike, y: TensorLike): Tensor {
  return combine("greater", x, y)[2];
}

/** 1 where x = y, else 0; no gradient. */
export function equal(x: TensorLike, y: TensorLike): Tensor {
  return combine("equal", x, y)[2];
}

/** Repeats x along missing axes and axes of length 1 until it has the given shape. */
export function broadcastTo(x: TensorLike, shape: Shape): Tensor {
  const a = asTensor("broadcastTo", x);
  return record(expand(a, shape), [[a, (g) => sumTo(g, a.shape)]]);
}

/** The transpose of `broadcastTo`: adds up what broadcasting repeats. */
export function sumTo(x: TensorLike, shape: Shape): Tensor {
  const a = asTensor("sumTo", x);
  if (sameShape(a.shape, shape)) return a;
  const total = new Tensor(allocate(a.dtype, sizeOf(shape)), shape);
  launch([a], [total], isSuffix(shape, a.shape) ? sumRowsWork(a, total) : sumWork(a, shape));
  return record(total, [[a, (g) => broadcastTo(g, a.shape)]]);
}

/** Leading axes are summed: rows onto one row. */
function sumRowsWork(x: Tensor, total: Tensor): Work {
  const sizes = { rows: total.size === 0 ? 0 : x.size / total.size, columns: total.size };
  return (kernels, [from], [to]) => kernels.sumRows(sizes, from!, to!);
}

/** Any axes are summed, in float64, and rounded once. */
function sumWork(x: Tensor, shape: Shape): Work {
  const total = new Float64Array(sizeOf(shape));
  const strides = broadcastStrides(shape, x.shape);
  return (_, [from], [to]) => {
    total.fill(0);
    scatterAdd(from!, x.shape, total, 0, strides);
    to!.set(total);
  };
}

/** One input: y = f(x), and from the gradient by y the one by x. */
function entrywise(
  name: string, x: TensorLike, f: (entry: number) => number, pullback: (g: Tensor, y: Tensor, x: Tensor) => Tensor,
): Tensor {
  const a = asTensor(name, x);
  const y = like(a);
  launch([a], [y], (_, [from], [to]) => each(f, from!, to!));
  return record(y, [[a, (g) => pullback(g, y, a)]]);
}

/** Two inputs: both as tensors, and the operation on them without a derivative yet. */
function combine(name: Operation, x: TensorLike, y: TensorLike): [a: Tensor, b: Tensor, result: Tensor] {
  const [a, b, result] = prepare(name, x, y);
  launch([a, b], [result], pairwiseWork(name, a, b, result.shape));
  return [a, b, result];
}

/** Both inputs as tensors, and room for the result. */
function prepare(name: string, x: TensorLike, y: TensorLike): [a: Tensor, b: Tensor, result: Tensor] {
  const [a, b] = asTensors(name, x, y) as [Tensor, Tensor];
  const shape = broadcastShapes(name, a.shape, b.shape);
  return [a, b, new Tensor(allocate(a.dtype, sizeOf(shape)), shape)];
}

function pairwiseWork(operation: Operation, a: Tensor, b: Tensor, shape: Shape): Work {
  const [aStrides, bStrides] = [broadcastStrides(a.shape, shape), broadcastStrides(b.shape, shape)];
  return (_, [p, q], [out]) => pairwise(operation, p!, aStrides, q!, bStrides, shape, out!);
}

/** `broadcastTo` on the numbers alone. */
function expand(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return new Tensor(x.storage, shape);
  if (!sameShape(broadcastShapes("broadcastTo", x.shape, shape), shape)) {
    throw new RangeError(
      `broadcastTo: ${showShape(x.shape)} cannot be repeated into ${showShape(shape)}; only axes of length 1 repeat.`,
    );
  }
  const out = new Tensor(allocate(x.dtype, sizeOf(shape)), shape);
  const strides = broadcastStrides(x.shape, shape);
  launch([x], [out], (_, [from], [to]) => gather(from!, 0, strides, shape, to!));
  return out;
}

/** Room for a result as large as x. */
function like(x: Tensor): Tensor {
  return new Tensor(allocate(x.dtype, x.size), x.shape);
}
