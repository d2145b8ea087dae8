/**
 * Reverse-mode differentiation. While an op computes its result it writes down, for each input, how a gradient
 * travels back through it (its *pullback*). `backpropagate` then walks these notes from the end to the beginning.
 * Source: Linnainmaa 1970; the presentation follows Baydin et al. 2018, "Automatic differentiation in machine
 * learning: a survey", section 3.2.
 */
import type { Tensor } from "./tensor.ts";

/** Maps the gradient of the loss by an op's result to the gradient by one of its inputs, in that input's shape. */
export type Pullback = (gradient: Tensor) => Tensor;

/** Where a tensor came from. */
export interface Origin {
  inputs: readonly Tensor[];
  pullbacks: readonly Pullback[];
}

let recording = true;

/** Notes the pullbacks of a result, unless no input needs a gradient or recording is off. Returns the result. */
export function record(result: Tensor, derivatives: readonly (readonly [input: Tensor, pullback: Pullback])[]): Tensor {
  if (!recording || !derivatives.some(([input]) => input.requiresGrad)) return result;
  result.requiresGrad = true;
  result.origin = { inputs: derivatives.map(([input]) => input), pullbacks: derivatives.map(([, pull]) => pull) };
  return result;
}

/** Runs `f` without taking notes: for evaluation, and inside the backward pass itself. */
export function noGrad<Result>(f: () => Result): Result {
  const before = recording;
  recording = false;
  try {
    return f();
  } finally {
    recording = before;
  }
}

/**
 * Adds d(result)/d(leaf), times the gradient already placed in `result.grad`, to `leaf.grad` for every leaf that
 * `result` was computed from. Gradients of the steps in between are dropped once they have been passed on.
 */
export function backpropagate(result: Tensor): void {
  noGrad(() => {
    for (const node of inputsFirst(result).reverse()) {
      const { origin, grad } = node;
      if (origin === null || grad === null) continue;
      origin.inputs.forEach((input, i) => {
        if (input.requiresGrad) input.accumulate(origin.pullbacks[i]!(grad));
      });
      node.grad = null;
    }
  });
}

/** Everything `result` depends on, each tensor after its inputs. A loop, not recursion: graphs may be deep. */
function inputsFirst(result: Tensor): Tensor[] {
  const order: Tensor[] = [];
  const seen = new Set([result]);
  const path = [result];
  while (path.length > 0) {
    const node = path.at(-1)!;
    const next = node.origin?.inputs.find((input) => input.requiresGrad && !seen.has(input));
    if (next === undefined) {
      order.push(path.pop()!);
    } else {
      seen.add(next);
      path.push(next);
    }
  }
  return order;
}
