import { broadcastTo, sumTo } from "./elementwise.ts";
import type { MatrixSteps } from "./kernels/kernels.ts";
import { launch } from "./launch.ts";
import { reshape } from "./arrange.ts";
import { broadcastShapes, showShape, sizeOf } from "./shape.ts";
import { record, type Derivative } from "./tape.ts";
import { allocate, asTensors, Tensor, type TensorLike } from "./tensor.ts";

/**
 * The matrix product. Axes before the last two are a batch and broadcast; a vector is taken as a row on the left
 * and as a column on the right, as in NumPy.
 *
 *     [..., m, k] times [..., k, n] -> [..., m, n];   [k] times [k] -> []
 */
export function matmul(x: TensorLike, y: TensorLike): Tensor {
  const [a, b] = asTensors("matmul", x, y) as [Tensor, Tensor];
  if (a.rank === 0 || b.rank === 0) {
    const got = shapes(a, b);
    throw new RangeError(`matmul: expected matrices or vectors, got ${got}; use multiply for a single number.`);
  }
  const left = a.rank === 1 ? reshape(a, [1, a.size]) : a;
  const right = b.rank === 1 ? reshape(b, [b.size, 1]) : b;
  checkInner("matmul", left, right);
  const result = right.rank === 2 ? timesMatrix(left, right) : batched(left, right);
  if (a.rank > 1 && b.rank > 1) return result;
  const rows = a.rank === 1 ? [] : [left.shape.at(-2)!];
  const columns = b.rank === 1 ? [] : [right.shape.at(-1)!];
  return reshape(result, [...result.shape.slice(0, -2), ...rows, ...columns]);
}

/**
 * x W + b in one pass: every row starts from the bias instead of from zero.
 *
 * x [..., inputs], weight [inputs, outputs], bias [outputs] -> [..., outputs]
 */
export function affine(x: TensorLike, weight: TensorLike, bias: TensorLike): Tensor {
  const [a, w, b] = asTensors("linear", x, weight, bias) as [Tensor, Tensor, Tensor];
  if (w.rank !== 2 || b.rank !== 1 || b.size !== w.shape[1]) {
    const got = shapes(w, b);
    throw new RangeError(`linear: expected weight [inputs, outputs] and bias [outputs], got ${got}.`);
  }
  if (a.rank === 1) return reshape(affine(reshape(a, [1, a.size]), w, b), [b.size]);
  checkInner("linear", a, w);
  return timesMatrix(a, w, b);
}

/** A batch times one matrix is one tall product. [..., m, k] times [k, n], each row plus the bias [n] if there is one */
function timesMatrix(a: Tensor, b: Tensor, bias: Tensor | null = null): Tensor {
  const outer = a.shape.slice(0, -1);
  return reshape(product(reshape(a, [sizeOf(outer), b.shape[0]!]), b, bias), [...outer, b.shape[1]!]);
}

function batched(a: Tensor, b: Tensor): Tensor {
  const batch = broadcastShapes("matmul", a.shape.slice(0, -2), b.shape.slice(0, -2));
  return product(broadcastTo(a, [...batch, ...a.shape.slice(-2)]), broadcastTo(b, [...batch, ...b.shape.slice(-2)]));
}

/** The product of equally many matrices on both sides. C = A B gives dA = dC Bᵀ and dB = Aᵀ dC. */
function product(a: Tensor, b: Tensor, bias: Tensor | null = null): Tensor {
  const factors: Derivative[] = [
    [a, (g, before) => multiplied(g, b, { transposeB: true, start: before }), "adds to before"],
    [b, (g, before) => multiplied(a, g, { transposeA: true, start: before }), "adds to before"],
  ];
  const derivatives: Derivative[] = bias ? [...factors, [bias, (g) => sumTo(g, bias.shape)]] : factors;
  return record(multiplied(a, b, { start: bias }), derivatives);
}

interface ProductOptions {
  transposeA?: boolean;
  transposeB?: boolean;
  /** What the sums start from: a row for every row, or a whole result; zeros unless given. */
  start?: Tensor | null;
}

/** The product on the numbers alone; transposing here moves nothing, it only reads in another order. */
function multiplied(a: Tensor, b: Tensor, options: ProductOptions = {}): Tensor {
  const { transposeA = false, transposeB = false, start = null } = options;
  const batch = a.shape.slice(0, -2);
  const [rows, inner] = ordered(a, transposeA);
  const [, columns] = ordered(b, transposeB);
  const sizes = { batch: sizeOf(batch), rows, inner, columns, a: steps(a, transposeA), b: steps(b, transposeB) };
  const out = new Tensor(allocate(a.dtype, sizes.batch * rows * columns), [...batch, rows, columns]);
  launch(start === null ? [a, b] : [a, b, start], [out], (kernels, [left, right, first], [to]) => {
    kernels.matmul(sizes, left!, right!, first ?? null, to!);
  });
  return out;
}

function ordered({ shape }: Tensor, transposed: boolean): [rows: number, columns: number] {
  const [rows, columns] = shape.slice(-2) as [number, number];
  return transposed ? [columns, rows] : [rows, columns];
}

/** How the last two axes are walked, and how far it is to the next matrix of the batch. */
function steps({ shape }: Tensor, transposed: boolean): MatrixSteps {
  const [rows, columns] = shape.slice(-2) as [number, number];
  const [row, column] = transposed ? [1, columns] : [columns, 1];
  return { batch: rows * columns, row, column };
}

function checkInner(name: string, a: Tensor, b: Tensor): void {
  if (a.shape.at(-1) === b.shape.at(-2)) return;
  throw new RangeError(
    `${name}: the last length of the left must equal the last but one of the right, got ${shapes(a, b)}; ` +
      "transpose one of them.",
  );
}

function shapes(a: Tensor, b: Tensor): string {
  return `${showShape(a.shape)} and ${showShape(b.shape)}`;
}
