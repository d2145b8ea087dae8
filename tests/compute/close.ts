import { Tensor, tensor, type TensorLike } from "compute";
import { expect } from "vitest";

/** Same shape, and every entry within `tolerance`, relative for numbers above 1. NaN equals NaN, Infinity itself. */
export function expectClose(got: TensorLike, expected: TensorLike, tolerance = 1e-6): void {
  const a = asNumbers(got);
  const b = asNumbers(expected);
  expect(a.shape).toEqual(b.shape);
  a.data.forEach((entry, i) => {
    const wanted = b.data[i]!;
    const near = Object.is(entry, wanted) || Math.abs(entry - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
    if (!near) expect.fail(`entry ${i} of [${a.shape.join(", ")}]: expected ${wanted} (to ${tolerance}), got ${entry}`);
  });
}

function asNumbers(values: TensorLike): Tensor {
  return values instanceof Tensor ? values : tensor(values, { dtype: "float64" });
}
