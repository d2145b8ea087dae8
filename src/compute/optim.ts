/** Optimisers: the only place where the numbers of a tensor change. */
import { Tensor, type FloatArray } from "./tensor.ts";

export interface Optimizer {
  /** Moves every parameter along its gradient; a learning rate given here replaces the usual one for this step. */
  step(learningRate?: number): void;
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
  const step = (rate = learningRate) =>
    withGradients(tensors, (p, g, i) => {
      const v = velocities[i]!;
      for (let j = 0; j < p.length; j++) p[j]! -= rate * (v[j] = momentum * v[j]! + g[j]!);
    });
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
  let [decay1, decay2] = [1, 1]; // beta1^t and beta2^t
  const step = (rate = learningRate) => {
    decay1 *= beta1;
    decay2 *= beta2;
    withGradients(tensors, (p, g, i) => {
      const [m, v] = [firstMoments[i]!, secondMoments[i]!];
      for (let j = 0; j < p.length; j++) {
        m[j] = beta1 * m[j]! + (1 - beta1) * g[j]!;
        v[j] = beta2 * v[j]! + (1 - beta2) * g[j]! * g[j]!;
        p[j]! -= (rate * (m[j]! / (1 - decay1))) / (Math.sqrt(v[j]! / (1 - decay2)) + epsilon);
      }
    });
  };
  return { step, zeroGrad: () => zeroGrad(tensors) };
}

function withGradients(tensors: readonly Tensor[], update: (p: FloatArray, g: FloatArray, i: number) => void): void {
  tensors.forEach((parameter, i) => {
    if (parameter.grad !== null) update(parameter.data, parameter.grad.data, i);
  });
}

function zeroGrad(tensors: readonly Tensor[]): void {
  for (const parameter of tensors) parameter.grad = null;
}

function zerosLike(parameter: Tensor): FloatArray {
  return parameter.data.map(() => 0);
}
