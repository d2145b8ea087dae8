import { forbidReading, gradientBefore, launch } from "./launch.ts";
import { resolveShape, sameShape, showShape, sizeOf, stridesOf, type Shape } from "./shape.ts";
import { backpropagate, type Origin } from "./tape.ts";

export type FloatArray = Float32Array | Float64Array;
export type DType = "float32" | "float64";
/** Numbers in nested arrays: a row, a matrix, a stack of matrices. Booleans count as 1 and 0 (masks). */
export type Nested = number | boolean | FloatArray | readonly Nested[];
/** What every function of this module takes where it wants a tensor. */
export type TensorLike = Tensor | Nested;

/** Where the numbers are. Tensors that share numbers (a reshaped one, a detached one) share this. */
export class Storage {
  data: FloatArray;

  constructor(data: FloatArray) {
    this.data = data;
  }
}

/**
 * Numbers in a rectangular block: `data` holds them row by row, `shape` says how many there are along each axis.
 * No op changes a tensor; only an optimiser's `step` does (see optim.ts).
 */
export class Tensor {
  readonly shape: Shape;
  readonly storage: Storage;
  /** Does a loss computed from this tensor want its gradient? Set on parameters; passed on to results. */
  requiresGrad: boolean;
  /** After `loss.backward()`: d(loss)/d(this), in this tensor's shape. Adds up until an optimiser's `zeroGrad`. */
  grad: Tensor | null = null;
  /** How it was computed, if a gradient may have to travel back (tape.ts). */
  origin: Origin | null = null;

  constructor(numbers: FloatArray | Storage, shape: Shape, requiresGrad = false) {
    this.storage = numbers instanceof Storage ? numbers : new Storage(numbers);
    this.shape = shape;
    this.requiresGrad = requiresGrad;
  }

  /** The numbers, row by row. */
  get data(): FloatArray {
    forbidReading(this.storage);
    return this.storage.data;
  }

  get dtype(): DType {
    return this.storage.data instanceof Float32Array ? "float32" : "float64";
  }

  /** How many numbers it holds. */
  get size(): number {
    return this.storage.data.length;
  }

  /** How many axes it has: 0 for a number, 1 for a row, 2 for a matrix. */
  get rank(): number {
    return this.shape.length;
  }

  /** The number in a tensor that holds exactly one. */
  item(): number {
    if (this.size === 1) return this.data[0]!;
    throw new RangeError(
      `item: the tensor must hold one number, got shape ${showShape(this.shape)}; use at(...) or toArray().`,
    );
  }

  /** One entry: `weights.at(0, -1)` is the last entry of the first row. */
  at(...indices: number[]): number {
    if (indices.length !== this.rank) {
      const wanted = `one index for each axis of ${showShape(this.shape)}`;
      throw new RangeError(`at: expected ${wanted}, got ${indices.length}; use select for a whole row.`);
    }
    const strides = stridesOf(this.shape);
    const places = indices.map((index, axis) => checkIndex("at", index, this.shape[axis]!) * strides[axis]!);
    return this.data[places.reduce((sum, place) => sum + place, 0)]!;
  }

  /** The numbers as nested arrays; say which kind to have it typed: `weights.toArray<number[][]>()`. */
  toArray<Values extends Nested = Nested>(): Values {
    return nest(this.data, this.shape) as Values;
  }

  /** The same numbers, cut off from how they were computed: no gradient flows through the copy. */
  detach(): Tensor {
    return new Tensor(this.storage, this.shape);
  }

  /**
   * Computes d(this)/d(x) for every parameter x that this number was computed from, and adds it to `x.grad`. What is
   * not a single number needs the gradient of a loss by it, in its own shape, to start from.
   */
  backward(gradient?: TensorLike): void {
    const seed = gradient === undefined ? this.seed() : asTensor("backward", gradient, this.dtype);
    if (!sameShape(seed.shape, this.shape)) {
      const got = `${showShape(seed.shape)} for ${showShape(this.shape)}`;
      throw new RangeError(`backward: the gradient must have the shape of the tensor, got ${got}.`);
    }
    if (!this.requiresGrad) {
      throw new Error(
        "backward: nothing this number was computed from wants a gradient; make its parameters by " +
          "tensor(values, { requiresGrad: true }).",
      );
    }
    const gradients = backpropagate(this, seed, gradientBefore);
    for (const [leaf, gradient] of gradients) leaf.grad = gradient;
  }

  /** d(this)/d(this) */
  private seed(): Tensor {
    if (this.size === 1) return new Tensor(allocate(this.dtype, 1).fill(1), this.shape);
    throw new RangeError(
      `backward: the loss must be a single number, got shape ${showShape(this.shape)}; take its sum or mean first.`,
    );
  }

  toString(): string {
    return `Tensor ${showShape(this.shape)} ${this.dtype} ${JSON.stringify(this.toArray())}`;
  }
}

export interface TensorOptions {
  dtype?: DType;
  requiresGrad?: boolean;
}

/**
 * A tensor from nested arrays, always with its own copy of the numbers.
 *
 *     tensor([[1, 2], [3, 4]])                 // shape [2, 2]
 *     tensor([0, 0], { requiresGrad: true })   // a parameter
 */
export function tensor(values: TensorLike, options: TensorOptions = {}): Tensor {
  const source = values instanceof Tensor ? values : asTensor("tensor", values, options.dtype);
  const copy = new Tensor(allocate(options.dtype ?? source.dtype, source.size), source.shape, options.requiresGrad);
  launch([source], [copy], (_, [from], [to]) => to!.set(from!));
  return copy;
}

export function zeros(shape: Shape, options: TensorOptions = {}): Tensor {
  return full(shape, 0, options);
}

export function ones(shape: Shape, options: TensorOptions = {}): Tensor {
  return full(shape, 1, options);
}

/** Every entry the same number. */
export function full(shape: Shape, value: number, options: TensorOptions = {}): Tensor {
  const data = allocate(options.dtype ?? "float32", sizeOf(shape)).fill(value);
  return new Tensor(data, resolveShape("full", shape, data.length), options.requiresGrad);
}

/** 0, 1, ..., count - 1. */
export function arange(count: number, options: TensorOptions = {}): Tensor {
  const data = allocate(options.dtype ?? "float32", count).map((_, i) => i);
  return new Tensor(data, [count], options.requiresGrad);
}

/** For every index a row of `classes` zeros with a single 1. [...] -> [..., classes] */
export function oneHot(indices: TensorLike, classes: number, options: TensorOptions = {}): Tensor {
  const chosen = checkedIndices("oneHot", indices, classes);
  const data = allocate(options.dtype ?? "float32", chosen.size * classes);
  const hot = new Tensor(data, [...chosen.shape, classes], options.requiresGrad);
  launch([chosen], [hot], (_, [places], [out]) => {
    out!.fill(0);
    for (let row = 0; row < places!.length; row++) out![row * classes + places![row]!] = 1;
  });
  return hot;
}

/** A zeroed array of the dtype's storage. */
export function allocate(dtype: DType, size: number): FloatArray {
  return dtype === "float32" ? new Float32Array(size) : new Float64Array(size);
}

/** Loose input as a tensor: tensors pass through, arrays are read with the given dtype (float32 unless said). */
export function asTensor(name: string, values: TensorLike, dtype: DType = "float32"): Tensor {
  if (values instanceof Tensor) return values;
  if (ArrayBuffer.isView(values)) return new Tensor((values as FloatArray).slice(), [(values as FloatArray).length]);
  const shape = nestedShape(values);
  const data = allocate(dtype, sizeOf(shape));
  fill(name, data, values, shape, 0, 0);
  return new Tensor(data, shape);
}

/** Several inputs of one op, all in one dtype: float64 as soon as one tensor is. */
export function asTensors(name: string, ...values: TensorLike[]): Tensor[] {
  const given = values.filter((value) => value instanceof Tensor);
  const dtype = given.some((value) => value.dtype === "float64") ? "float64" : "float32";
  return values.map((value) => {
    const operand = asTensor(name, value, dtype);
    if (operand.dtype === dtype) return operand;
    if (!operand.requiresGrad) return tensor(operand, { dtype });
    throw new TypeError(
      `${name}: tensors that want gradients must share one dtype, got ${operand.dtype} and ${dtype}; ` +
        `make both by tensor(values, { dtype: "${dtype}" }).`,
    );
  });
}

/** An index into `length` things, counted from the end when negative. */
export function checkIndex(name: string, index: number, length: number): number {
  const counted = index < 0 ? index + length : index;
  if (Number.isInteger(index) && counted >= 0 && counted < length) return counted;
  const range = length === 0 ? "there is nothing to choose from" : `use an integer from ${-length} to ${length - 1}`;
  throw new RangeError(`${name}: index must lie within ${length} entries, got ${index}; ${range}.`);
}

/** Indices into `length` things as whole numbers from 0 on; throws where one is out of range. */
export function checkedIndices(name: string, indices: TensorLike, length: number): Tensor {
  const given = asTensor(name, indices);
  const checked = new Tensor(allocate(given.dtype, given.size), given.shape);
  launch([given], [checked], (_, [from], [to]) => {
    for (let i = 0; i < from!.length; i++) to![i] = checkIndex(name, from![i]!, length);
  });
  return checked;
}

/** Lengths read along the first entries; `fill` then checks that every other entry agrees. */
function nestedShape(values: Nested): number[] {
  const shape: number[] = [];
  for (let level: Nested | undefined = values; isList(level); level = level[0]) shape.push(level.length);
  return shape;
}

function isList(values: Nested | undefined): values is FloatArray | readonly Nested[] {
  return Array.isArray(values) || ArrayBuffer.isView(values);
}

/** Writes nested values into `data` from `start`; returns where the next ones go. */
function fill(name: string, data: FloatArray, values: Nested, shape: Shape, axis: number, start: number): number {
  if (isList(values)) {
    if (values.length !== shape[axis]) throw raggedError(name, axis, shape[axis], values.length);
    let place = start;
    for (const entry of values) place = fill(name, data, entry, shape, axis + 1, place);
    return place;
  }
  if (axis !== shape.length) throw raggedError(name, axis, shape[axis], "a number");
  if (typeof values !== "number" && typeof values !== "boolean") {
    const got = describe(values);
    throw new TypeError(`${name}: expected numbers in nested arrays, got ${got}; pass a number or an array.`);
  }
  data[start] = Number(values);
  return start + 1;
}

function raggedError(name: string, axis: number, expected: number | undefined, got: number | string): RangeError {
  const wanted = expected === undefined ? "a number" : `an array of length ${expected}`;
  const came = typeof got === "number" ? `an array of length ${got}` : got;
  return new RangeError(
    `${name}: nested arrays must form a full block; expected ${wanted} at depth ${axis}, got ${came}; ` +
      "make all rows equally long.",
  );
}

function describe(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : value === null ? "null" : typeof value;
}

function nest(data: FloatArray, shape: Shape): Nested {
  if (shape.length === 0) return data[0]!;
  if (shape.length === 1) return Array.from(data);
  const step = sizeOf(shape.slice(1));
  return Array.from({ length: shape[0]! }, (_, i) => nest(data.subarray(i * step, (i + 1) * step), shape.slice(1)));
}
