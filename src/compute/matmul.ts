import { broadcastTo } from "./elementwise.ts";
import { kernels, type MatrixView } from "./kernels/index.ts";
import { reshape } from "./arrange.ts";
import { broadcastShapes, showShape, sizeOf } from "./shape.ts";
import { record } from "./tape.ts";
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
  if (left.shape.at(-1) !== right.shape.at(-2)) {
    throw new RangeError(
      `matmul: the last length of the left must equal the last but one of the right, got ${shapes(a, b)}; ` +
        "transpose one of them.",
    );
  }
  const result = right.rank === 2 ? timesMatrix(left, right) : batched(left, right);
  if (a.rank > 1 && b.rank > 1) return result;
  const rows = a.rank === 1 ? [] : [left.shape.at(-2)!];
  const columns = b.rank === 1 ? [] : [right.shape.at(-1)!];
  return reshape(result, [...result.shape.slice(0, -2), ...rows, ...columns]);
}

/** A batch times one matrix is one tall product. [..., m, k] times [k, n] */
function timesMatrix(a: Tensor, b: Tensor): Tensor {
  const outer = a.shape.slice(0, -1);
  return reshape(product(reshape(a, [sizeOf(outer), b.shape[0]!]), b), [...outer, b.shape[1]!]);
}

function batched(a: Tensor, b: Tensor): Tensor {
  const batch = broadcastShapes("matmul", a.shape.slice(0, -2), b.shape.slice(0, -2));
  return product(broadcastTo(a, [...batch, ...a.shape.slice(-2)]), broadcastTo(b, [...batch, ...b.shape.slice(-2)]));
}

/** The product of equally many matrices on both sides. C = A B gives dA = dC Bᵀ and dB = Aᵀ dC. */
function product(a: Tensor, b: Tensor): Tensor {
  return record(multiplied(a, b), [
    [a, (g) => multiplied(g, b, { transposeB: true })],
    [b, (g) => multiplied(a, g, { transposeA: true })],
  ]);
}

/** The product on the numbers alone; transposing here moves nothing, it only reads in another order. */
function multiplied(a: Tensor, b: Tensor, { transposeA = false, transposeB = false } = {}): Tensor {
  const batch = a.shape.slice(0, -2);
  const [rows, inner] = ordered(a, transposeA);
  const [, columns] = ordered(b, transposeB);
  const out = new Tensor(allocate(a.dtype, sizeOf(batch) * rows * columns), [...batch, rows, columns]);
  for (let i = 0; i < sizeOf(batch); i++) {
    const [left, right] = [viewOf(a, i, transposeA), viewOf(b, i, transposeB)];
    kernels.matmul(left, right, out.data, i * rows * columns, rows, inner, columns);
  }
  return out;
}

function ordered({ shape }: Tensor, transposed: boolean): [rows: number, columns: number] {
  const [rows, columns] = shape.slice(-2) as [number, number];
  return transposed ? [columns, rows] : [rows, columns];
}

/** The i-th matrix of a batch. */
function viewOf({ data, shape }: Tensor, i: number, transposed: boolean): MatrixView {
  const [rows, columns] = [shape.at(-2)!, shape.at(-1)!];
  const start = i * rows * columns;
  const [rowStep, columnStep] = transposed ? [1, columns] : [columns, 1];
  return { data, start, rowStep, columnStep };
}

function shapes(a: Tensor, b: Tensor): string {
  return `${showShape(a.shape)} and ${showShape(b.shape)}`;
}
