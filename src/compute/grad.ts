import { parametersOf, type Parameters } from "./optim.ts";
import { backpropagate, noGrad } from "./tape.ts";
import { asTensor, ones, tensor, zeros, type Tensor, type TensorLike } from "./tensor.ts";

/** A function whose value is a single number. */
export type Loss<Rest extends unknown[]> = (x: Tensor, ...rest: Rest) => Tensor;

/**
 * The gradient of a function by its first argument, as a function (the name and the idea are JAX's).
 * First derivatives only: the gradient itself cannot be differentiated again.
 *
 *     grad((x) => sum(multiply(x, x)))([1, 2, 3])  // [2, 4, 6]
 */
export function grad<Rest extends unknown[]>(f: Loss<Rest>): (x: TensorLike, ...rest: Rest) => Tensor {
  return (x, ...rest) => valueAndGrad(f)(x, ...rest).gradient;
}

/** The value and the gradient together. Where the value does not depend on x, the gradient is zero. */
export function valueAndGrad<Rest extends unknown[]>(
  f: Loss<Rest>,
): (x: TensorLike, ...rest: Rest) => { value: Tensor; gradient: Tensor } {
  return (x, ...rest) => {
    const input = tensor(asTensor("grad", x), { requiresGrad: true });
    const value = f(input, ...rest);
    if (value.requiresGrad) value.backward();
    return { value: value.detach(), gradient: input.grad ?? zeros(input.shape, { dtype: input.dtype }) };
  };
}

/**
 * The gradient of a loss by each of the parameters, leaving their `grad` alone: to compare what different losses, or
 * different heads, ask of the same numbers. A parameter that the loss does not depend on gets zeros. (PyTorch:
 * torch.autograd.grad.)
 */
export function gradients(loss: Tensor, parameters: Parameters): Tensor[] {
  if (loss.size !== 1) throw new RangeError(`gradients: the loss must be a single number, got size ${loss.size}.`);
  const found = backpropagate(loss, ones(loss.shape, { dtype: loss.dtype }), () => null);
  return parametersOf(parameters).map((p) => found.get(p) ?? zeros(p.shape, { dtype: p.dtype }));
}

export { noGrad };
