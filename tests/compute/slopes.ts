/** Derivatives by finite differences, and numbers to try them on. */
import { multiply, random, sum, tensor, Tensor } from "compute";

/** (f(x + e) - f(x - e)) / 2e for each entry of x, in float64. */
export function finiteDifferences(f: (x: Tensor) => Tensor, x: Tensor, step = 1e-5): Tensor {
  const slopes = x.data.map((entry, i) => {
    const at = (moved: number) => f(new Tensor(x.data.with(i, moved), x.shape)).item();
    return (at(entry + step) - at(entry - step)) / (2 * step);
  });
  return new Tensor(slopes, x.shape);
}

/** The same fixed, irregular numbers as partner of the differentiated input. */
export function partner(...shape: number[]): Tensor {
  return tensor(random(7).normals(shape), { dtype: "float64" });
}

/** A loss in which every entry of y counts differently. */
export function loss(y: Tensor): Tensor {
  return sum(multiply(multiply(y, y), partner(...y.shape)));
}
