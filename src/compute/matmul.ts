import { broadcastTo } from "./elementwise.ts";
import { kernels } from "./kernels/index.ts";
import { reshape, transpose } from "./arrange.ts";
import { broadcastShapes, showShape, sizeOf, type Shape } from "./shape.ts";
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
    throw new RangeError(`matmul: expected matrices or vectors, got ${shapes(a, b)}; use multiply for a single number.`);
  }
  const left = a.rank === 1 ? reshape(a, [1, a.size]) : a;
  const right = b.rank === 1 ? reshape(b, [b.size, 1]) : b;
  if (left.shape.at(-1) !== right.shape.at(-2)) {
    throw new RangeError(
      `matmul: the last length of the left must equal the last but one of the right, got ${shapes(a, b)}; ` +
        "transpose one of them.",
    );
  }
  const product = right.rank === 2 ? timesMatrix(left, right) : batched(left, right);
  if (a.rank > 1 && b.rank > 1) return product;
  const rows = a.rank === 1 ? [] : [left.shape.at(-2)!];
  const columns = b.rank === 1 ? [] : [right.shape.at(-1)!];
  return reshape(product, [...product.shape.slice(0, -2), ...rows, ...columns]);
}

/** A batch times one matrix is one tall product. [..., m, k] times [k, n] */
function timesMatrix(a: Tensor, b: Tensor): Tensor {
  const rows = sizeOf(a.shape.slice(0, -1));
  return reshape(product(reshape(a, [rows, b.shape[0]!]), b, [], [rows, b.shape[1]!]), [...a.shape.slice(0, -1), b.shape[1]!]);
}

function batched(a: Tensor, b: Tensor): Tensor {
  const batch = broadcastShapes("matmul", a.shape.slice(0, -2), b.shape.slice(0, -2));
  const left = broadcastTo(a, [...batch, ...a.shape.slice(-2)]);
  const right = broadcastTo(b, [...batch, ...b.shape.slice(-2)]);
  return product(left, right, batch, [...batch, a.shape.at(-2)!, b.shape.at(-1)!]);
}

/** The product of equally many matrices on both sides. C = A B gives dA = dC Bᵀ and dB = Aᵀ dC. */
function product(a: Tensor, b: Tensor, batch: Shape, shape: Shape): Tensor {
  const [rows, inner] = a.shape.slice(-2) as [number, number];
  const columns = b.shape.at(-1)!;
  const out = allocate(a.dtype, sizeOf(shape));
  for (let i = 0; i < sizeOf(batch); i++) {
    const [aAt, bAt, outAt] = [i * rows * inner, i * inner * columns, i * rows * columns];
    kernels.matmul(a.data, aAt, b.data, bAt, out, outAt, rows, inner, columns);
  }
  return record(new Tensor(out, shape), [
    [a, (g) => matmul(g, transpose(b))],
    [b, (g) => matmul(transpose(a), g)],
  ]);
}

function shapes(a: Tensor, b: Tensor): string {
  return `${showShape(a.shape)} and ${showShape(b.shape)}`;
}
