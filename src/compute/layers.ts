/** Layers that treat every position alike. Parameters are plain objects of tensors; a layer is a function of them. */
import { add, divide, greater, multiply, relu, subtract } from "./elementwise.ts";
import { concatenate, reshape, slice } from "./arrange.ts";
import { launch } from "./launch.ts";
import { affine } from "./matmul.ts";
import type { Random } from "./random.ts";
import { rowsAndColumns } from "./reduce.ts";
import { showShape, type Shape } from "./shape.ts";
import { record, together, type Derivative } from "./tape.ts";
import { allocate, asTensor, asTensors, ones, tensor, Tensor, zeros, type DType, type TensorLike } from "./tensor.ts";

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
  return affine(x, weight, bias);
}

/** Parameters of a multi-layer perceptron with the given widths: [30, 64, 24] has one hidden layer of 64. */
export function mlpParameters(random: Random, widths: readonly number[]): LinearParameters[] {
  return widths.slice(1).map((outputs, i) => linearParameters(random, widths[i]!, outputs));
}

/** Linear layers with a ReLU between them, or another activation. [..., widths[0]] -> [..., widths.at(-1)] */
export function mlp(
  x: TensorLike, layers: readonly LinearParameters[], activation: (x: Tensor) => Tensor = relu,
): Tensor {
  return layers.reduce((hidden, layer, i) => linear(i === 0 ? hidden : activation(hidden), layer), asTensor("mlp", x));
}

export interface NormParameters {
  gain: Tensor; // [dModel]
  bias: Tensor; // [dModel]
}

/** Gain one, bias zero: a norm that begins as the plain one. */
export function normParameters(dModel: number): NormParameters {
  return { gain: ones([dModel], { requiresGrad: true }), bias: zeros([dModel], { requiresGrad: true }) };
}

/**
 * (x - mean) / sqrt(variance + epsilon) * gain + bias, along the last axis.
 * Source: Ba, Kiros & Hinton 2016, "Layer normalization".
 */
export function layerNorm(x: TensorLike, { gain, bias }: NormParameters, { epsilon = 1e-5 } = {}): Tensor {
  return norm("layerNorm", x, gain, bias, epsilon);
}

/**
 * x / sqrt(mean(x²) + epsilon) * gain, along the last axis; gain 1 unless given.
 * Source: Zhang & Sennrich 2019, "Root mean square layer normalization".
 */
export function rmsNorm(x: TensorLike, { gain }: { gain?: Tensor } = {}, { epsilon = 1e-5 } = {}): Tensor {
  const a = asTensor("rmsNorm", x);
  return norm("rmsNorm", a, gain ?? ones([a.shape.at(-1) ?? 1], { dtype: a.dtype }), null, epsilon);
}

function norm(name: string, x: TensorLike, gain: Tensor, bias: Tensor | null, epsilon: number): Tensor {
  const parts = asTensors(name, ...(bias === null ? [x, gain] : [x, gain, bias]));
  const [a, g, b = null] = parts as [Tensor, Tensor, Tensor?];
  checkWidth(name, a, parts.slice(1));
  const sizes = { ...rowsAndColumns(a.shape), epsilon, centered: bias !== null };
  const like = (shape: Shape, size: number) => new Tensor(allocate(a.dtype, size), shape);
  const [out, normalized, inverseRoot] = [like(a.shape, a.size), like(a.shape, a.size), like([sizes.rows], sizes.rows)];
  launch(parts, [out, normalized, inverseRoot], (kernels, [from, scale, shift], [to, xHat, inverse]) => {
    kernels.norm(sizes, from!, scale!, shift ?? null, to!, xHat!, inverse!);
  });
  const pull = together((gradient: Tensor) => {
    const results = [like(a.shape, a.size), like(g.shape, g.size), ...(b === null ? [] : [like(b.shape, b.size)])];
    launch([gradient, normalized, inverseRoot, g], results, (kernels, [dy, xHat, inverse, scale], [dx, dGain, dBias]) => {
      kernels.normBackward(sizes, dy!, xHat!, inverse!, scale!, dx!, dGain!, dBias ?? null);
    });
    return results;
  });
  return record(out, parts.map((part, i): Derivative => [part, (gradient) => pull(gradient)[i]!]));
}

function checkWidth(name: string, x: Tensor, parameters: readonly Tensor[]): void {
  const width = x.shape.at(-1);
  if (parameters.every(({ shape }) => shape.length === 1 && shape[0] === width)) return;
  const got = `x ${showShape(x.shape)} and ${parameters.map(({ shape }) => showShape(shape)).join(", ")}`;
  throw new RangeError(`${name}: gain and bias must have the length of x's last axis, got ${got}.`);
}

/**
 * Sets each entry to zero with probability `rate` and divides the others by 1 - rate, so that the mean stays.
 * Source: Srivastava et al. 2014, "Dropout".
 */
export function dropout(x: TensorLike, rate: number, random: Random): Tensor {
  const a = asTensor("dropout", x);
  return multiply(a, keepers("dropout", random, a.shape, rate));
}

/**
 * Gates for `multiHeadAttention` that switch whole heads off by chance: 0 with probability `rate`, else
 * 1 / (1 - rate). Shape [heads], or [batch, heads] for each example its own.
 */
export function headGates(random: Random, shape: Shape, rate: number): Tensor {
  return keepers("headGates", random, shape, rate);
}

function keepers(name: string, random: Random, shape: Shape, rate: number): Tensor {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`${name}: rate must be from 0 to below 1, got ${rate}; try 0.1.`);
  return divide(greater(random.uniforms(shape), rate), 1 - rate);
}

/**
 * Positions as waves of many lengths: sin(t / 10000^(2i/d)) in entry 2i, cos of the same in entry 2i + 1.
 * Source: Vaswani et al. 2017, section 3.5. -> [T, dModel]
 */
export function sinusoidalPositions(T: number, dModel: number, { dtype = "float32" }: { dtype?: DType } = {}): Tensor {
  const data = allocate(dtype, T * dModel);
  data.forEach((_, at) => {
    const [t, i] = [Math.floor(at / dModel), at % dModel];
    const angle = t / 10000 ** ((i - (i % 2)) / dModel);
    data[at] = i % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  });
  return new Tensor(data, [T, dModel]);
}

/**
 * Turns each pair of entries (2i, 2i + 1) by the angle t / 10000^(2i/d): the product of a query and a key turned so
 * depends on their distance only. Source: Su et al. 2021, "RoFormer", section 3.2. [..., T, d] -> [..., T, d]
 */
export function rotary(x: TensorLike): Tensor {
  const a = asTensor("rotary", x);
  const [T, d] = a.shape.slice(-2) as [number, number];
  if (a.rank < 2 || d % 2 !== 0) {
    throw new RangeError(`rotary: expected [..., T, d] with an even d, got ${showShape(a.shape)}.`);
  }
  const waves = reshape(sinusoidalPositions(T, d, { dtype: a.dtype }), [T, d / 2, 2]);
  const [sin, cos] = [slice(waves, 2, 0, 1), slice(waves, 2, 1, 2)]; // [T, d / 2, 1]
  const pairs = reshape(a, [...a.shape.slice(0, -1), d / 2, 2]);
  const [x1, x2] = [slice(pairs, -1, 0, 1), slice(pairs, -1, 1, 2)]; // [..., T, d / 2, 1]
  const turned = [subtract(multiply(x1, cos), multiply(x2, sin)), add(multiply(x1, sin), multiply(x2, cos))];
  return reshape(concatenate(turned, -1), a.shape);
}
