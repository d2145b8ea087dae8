/** Optimisers: the only place where the numbers of a tensor change. */
import { currentRecording, launch } from "./launch.ts";
import { allocate, asTensor, Tensor, type DType, type TensorLike } from "./tensor.ts";

export interface Optimizer {
  /** Moves every parameter along its gradient; a learning rate given here replaces the usual one for this step. */
  step(learningRate?: TensorLike): void;
  /** Forgets all gradients; call it after every step, as gradients add up. */
  zeroGrad(): void;
}

/** Parameters: a tensor, or objects and arrays of them, nested as the layers make them. */
export type Parameters = object;

/** Every tensor in nested objects and arrays, in a fixed order. */
export function parametersOf(parameters: Parameters): Tensor[] {
  if (parameters instanceof Tensor) return [parameters];
  return Object.entries(parameters).flatMap(([name, part]: [string, unknown]) => {
    if (typeof part === "object" && part !== null) return parametersOf(part);
    throw new TypeError(
      `optimizer: parameters must be tensors in objects or arrays, got ${typeof part} at "${name}"; ` +
        "make it by tensor(values, { requiresGrad: true }).",
    );
  });
}

/** Stochastic gradient descent: p <- p - learningRate * v with v <- momentum * v + gradient (as PyTorch). */
export function sgd(
  parameters: Parameters, { learningRate = 0.1, momentum = 0 }: { learningRate?: number; momentum?: number } = {},
): Optimizer {
  const tensors = parametersOf(parameters);
  const velocities = tensors.map(zerosLike);
  const step = (rate: TensorLike = learningRate) => {
    const r = rateTensor(rate, tensors);
    tensors.forEach((p, i) => {
      const v = velocities[i]!;
      if (p.grad !== null) launch([r, p.grad, p, v], [p, v], (_, [eta, g], [to, kept]) => {
        for (let j = 0; j < to!.length; j++) to![j]! -= eta![0]! * (kept![j] = momentum * kept![j]! + g![j]!);
      });
    });
  };
  return { step, zeroGrad: () => zeroGrad(tensors) };
}

export interface AdamOptions {
  learningRate?: number;
  beta1?: number;
  beta2?: number;
  epsilon?: number;
}

/**
 * Adam: steps of about the learning rate in every direction, whatever the size of the gradient.
 * Source: Kingma & Ba 2015, algorithm 1.
 */
export function adam(
  parameters: Parameters, { learningRate = 1e-3, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions = {},
): Optimizer {
  const tensors = parametersOf(parameters);
  const firstMoments = tensors.map(zerosLike); // running mean of the gradient
  const secondMoments = tensors.map(zerosLike); // running mean of its square
  const corrections = new Tensor(allocate(dtypeOf(tensors), 2), [2]); // 1 - beta1^t and 1 - beta2^t
  const sizes = { beta1, beta2, epsilon };
  const step = (rate: TensorLike = learningRate) => {
    const r = rateTensor(rate, tensors);
    launch([corrections], [corrections], (_, __, [c]) => {
      c![0] = beta1 * c![0]! + (1 - beta1);
      c![1] = beta2 * c![1]! + (1 - beta2);
    });
    tensors.forEach((p, i) => {
      if (p.grad === null) return;
      const changed = [p, firstMoments[i]!, secondMoments[i]!];
      launch([r, corrections, p.grad, ...changed], changed, (kernels, [eta, c, g], [to, m, v]) => {
        kernels.adam(sizes, eta!, c!, g!, to!, m!, v!);
      });
    });
  };
  return { step, zeroGrad: () => zeroGrad(tensors) };
}

/** A learning rate is a tensor, so that a recorded step can get another one each time. */
function rateTensor(rate: TensorLike, parameters: readonly Tensor[]): Tensor {
  return asTensor("optimizer.step", rate, dtypeOf(parameters));
}

function dtypeOf(parameters: readonly Tensor[]): DType {
  return parameters[0]?.dtype ?? "float32";
}

function zeroGrad(tensors: readonly Tensor[]): void {
  for (const parameter of tensors) {
    parameter.grad = null;
    currentRecording()?.zeroed.add(parameter);
  }
}

function zerosLike({ dtype, size, shape }: Tensor): Tensor {
  return new Tensor(allocate(dtype, size), shape);
}
