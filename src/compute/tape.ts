/**
 * Reverse-mode differentiation. While an op computes its result it writes down, for each input, how a gradient
 * travels back through it (its *pullback*). `backpropagate` then walks these notes from the end to the beginning.
 * Source: Linnainmaa 1970; the presentation follows Baydin et al. 2018, "Automatic differentiation in machine
 * learning: a survey", section 3.2.
 */
import { launch } from "./launch.ts";
import { allocate, Tensor } from "./tensor.ts";

/**
 * Maps the gradient of the loss by an op's result to the gradient by one of its inputs, in that input's shape.
 * `before` is the sum of what already came back to that input (null: nothing yet).
 */
export type Pullback = (gradient: Tensor, before: Tensor | null) => Tensor;

/** How the gradient reaches one input; most pullbacks leave it to the tape to add what came before. */
export type Derivative = readonly [input: Tensor, pullback: Pullback, kind?: "adds to before"];

/** Where a tensor came from. */
export interface Origin {
  derivatives: readonly Derivative[];
}

let taping = true;

/** Notes the derivatives of a result, unless no input needs a gradient or taping is off. Returns the result. */
export function record(result: Tensor, derivatives: readonly Derivative[]): Tensor {
  if (!taping || !derivatives.some(([input]) => input.requiresGrad)) return result;
  result.requiresGrad = true;
  result.origin = { derivatives };
  return result;
}

/** Runs `f` without taking notes: for evaluation, and inside the backward pass itself. */
export function noGrad<Result>(f: () => Result): Result {
  const before = taping;
  taping = false;
  try {
    return f();
  } finally {
    taping = before;
  }
}

/** For ops that get the gradients of several inputs in one go: computed once, handed out to each pullback. */
export function together<Parts>(pull: (gradient: Tensor) => Parts): (gradient: Tensor) => Parts {
  let last: { gradient: Tensor; parts: Parts } | undefined;
  return (gradient) => {
    if (last?.gradient !== gradient) last = { gradient, parts: pull(gradient) };
    return last.parts;
  };
}

/**
 * The gradient by every leaf (tensor with `requiresGrad` that no op made) of the number `result`, times `seed`;
 * where a leaf has a gradient `before`, the new one is added to it.
 */
export function backpropagate(
  result: Tensor, seed: Tensor, before: (leaf: Tensor) => Tensor | null,
): Map<Tensor, Tensor> {
  const gradients = new Map<Tensor, Tensor>([[result, seed]]);
  const sumSoFar = (input: Tensor) => gradients.get(input) ?? (input.origin === null ? before(input) : null);
  noGrad(() => {
    for (const node of inputsFirst(result).reverse()) {
      const gradient = gradients.get(node);
      if (node.origin === null || gradient === undefined) continue;
      for (const derivative of node.origin.derivatives) {
        const [input] = derivative;
        if (input.requiresGrad) gradients.set(input, pulled(derivative, gradient, sumSoFar(input)));
      }
      gradients.delete(node); // passed on
    }
  });
  return gradients;
}

function pulled([, pullback, kind]: Derivative, gradient: Tensor, before: Tensor | null): Tensor {
  const part = pullback(gradient, before);
  return before === null || kind === "adds to before" ? part : plus(before, part);
}

/** A new tensor, as the old sum may be shared. */
function plus(a: Tensor, b: Tensor): Tensor {
  const sum = new Tensor(allocate(a.dtype, a.size), a.shape);
  launch([a, b], [sum], (kernels, [p, q], [out]) => kernels.add(p!, q!, out!));
  return sum;
}

/** Everything `result` depends on, each tensor after its inputs. A loop, not recursion: graphs may be deep. */
function inputsFirst(result: Tensor): Tensor[] {
  const order: Tensor[] = [];
  const seen = new Set([result]);
  const path = [result];
  while (path.length > 0) {
    const node = path.at(-1)!;
    const next = node.origin?.derivatives.find(([input]) => input.requiresGrad && !seen.has(input))?.[0];
    if (next === undefined) {
      order.push(path.pop()!);
    } else {
      seen.add(next);
      path.push(next);
    }
  }
  return order;
}
