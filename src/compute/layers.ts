/** Layers that treat every position alike. Parameters are plain objects of tensors; a layer is a function of them. */
import { add, multiply, relu } from "./elementwise.ts";
import { matmul } from "./matmul.ts";
import type { Random } from "./random.ts";
import { tensor, zeros, type Tensor, type TensorLike } from "./tensor.ts";

export interface LinearParameters {
  weight: Tensor; // [inputs, outputs]
  bias: Tensor; // [outputs]
}

/** Weights normal with variance 1 / inputs, so that outputs start about as large as inputs; bias zero. */
export function linearParameters(random: Random, inputs: number, outputs: number): LinearParameters {
  return {
    weight: tensor(multiply(random.normals([inputs, outputs]), 1 / Math.sqrt(inputs)), { requiresGrad: true }),
    bias: zeros([outputs], { requiresGrad: true }),
  };
}

/** x W + b. [..., inputs] -> [..., outputs] */
export function linear(x: TensorLike, { weight, bias }: LinearParameters): Tensor {
  return add(matmul(x, weight), bias);
}

/** Parameters of a multi-layer perceptron with the given widths: [30, 64, 24] has one hidden layer of 64. */
export function mlpParameters(random: Random, widths: readonly number[]): LinearParameters[] {
  return widths.slice(1).map((outputs, i) => linearParameters(random, widths[i]!, outputs));
}

/** Linear layers with a ReLU between them. [..., widths[0]] -> [..., widths.at(-1)] */
export function mlp(x: Tensor, layers: readonly LinearParameters[]): Tensor {
  return layers.reduce((hidden, layer, i) => linear(i === 0 ? hidden : relu(hidden), layer), x);
}
