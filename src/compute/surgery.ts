/** Several losses share their parameters: where their gradients point against each other, and what to do about it. */
import { cosineMatrix } from "./metrics.ts";
import type { Random } from "./random.ts";
import { showShape } from "./shape.ts";
import { Tensor } from "./tensor.ts";

/**
 * The cosine between the gradients of every two tasks, each task's parameters read as one long vector. Below 0 the
 * tasks conflict: a step that helps one hurts the other. 0 where a task's gradient is zero.
 *
 * gradientsPerTask [task][parameter] -> [tasks, tasks]
 */
export function conflicts(gradientsPerTask: readonly (readonly Tensor[])[]): number[][] {
  checkTasks("conflicts", gradientsPerTask);
  return cosineMatrix(gradientsPerTask.map(flatten));
}

/**
 * Projecting conflicting gradients: from each task's gradient the part against every other task is taken away, the
 * others in random order: g_i <- g_i - (g_i.g_j / |g_j|²) g_j wherever g_i.g_j < 0, with g_j as it came. Then all are
 * added. With two tasks the sum has no negative product with either; with more it may. No conflict: the plain sum.
 * Source: Yu et al. 2020, "Gradient surgery for multi-task learning", algorithm 1.
 *
 * gradientsPerTask [task][parameter] -> one gradient per parameter, in the parameter's shape
 */
export function pcGrad(
  gradientsPerTask: readonly (readonly Tensor[])[], random: Pick<Random, "permutation">,
): Tensor[] {
  checkTasks("pcGrad", gradientsPerTask);
  const vectors = gradientsPerTask.map(flatten);
  const total = new Float64Array(vectors[0]!.length);
  vectors.forEach((vector, task) => {
    const others = random.permutation(vectors.length).filter((other) => other !== task);
    const projected = vector.slice();
    for (const other of others) removeConflict(projected, vectors[other]!);
    projected.forEach((g, i) => (total[i]! += g));
  });
  return unflatten(total, gradientsPerTask[0]!);
}

/** Projects g onto the vectors at right angles to `other`, if it points against it. */
function removeConflict(g: Float64Array, other: Float64Array): void {
  const product = dot(g, other);
  if (!(product < 0)) return;
  const share = product / dot(other, other);
  other.forEach((x, i) => (g[i]! -= share * x));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

/** All parameters of one task, one after the other. */
function flatten(gradients: readonly Tensor[]): Float64Array {
  return Float64Array.from(gradients.flatMap(({ data }) => Array.from(data)));
}

function unflatten(vector: Float64Array, like: readonly Tensor[]): Tensor[] {
  let start = 0;
  return like.map(({ data, size, shape }) => {
    const part = vector.subarray(start, (start += size));
    return new Tensor(data instanceof Float32Array ? Float32Array.from(part) : part.slice(), shape);
  });
}

function checkTasks(name: string, tasks: readonly (readonly Tensor[])[]): void {
  const shapes = tasks.map((gradients) => gradients.map(({ shape }) => showShape(shape)).join(" "));
  const odd = shapes.findIndex((shape) => shape !== shapes[0]);
  if (tasks.length > 0 && odd === -1) return;
  const got = odd === -1 ? "no task" : `${shapes[0]} for task 0 and ${shapes[odd]} for task ${odd}`;
  throw new RangeError(
    `${name}: expected for each task a gradient of every parameter, in the same order and shapes, got ${got}; ` +
      "take all of them by the same parameters.",
  );
}
