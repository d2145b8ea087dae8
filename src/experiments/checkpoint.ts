/** A trained model as plain data: to hand from cell to cell, to keep, and to ship. */
import { Tensor, type Parameters } from "../compute/index.ts";

export interface TensorData {
  shape: number[];
  /** Row by row; a number of JavaScript holds every float32 exactly. */
  data: number[];
}

/** Parameters with data in place of tensors. */
export type Checkpoint<Part> = Part extends Tensor ? TensorData : { [Name in keyof Part]: Checkpoint<Part[Name]> };

export function toCheckpoint<Model extends Parameters>(parameters: Model): Checkpoint<Model> {
  const turned = (part: Parameters): unknown =>
    part instanceof Tensor ? { shape: [...part.shape], data: [...part.data] } : eachPart(part, turned);
  return turned(parameters) as Checkpoint<Model>;
}

/** The tensors again, without gradients: to look at, not to train on. */
export function fromCheckpoint<Model extends Parameters>(checkpoint: Checkpoint<Model>): Model {
  const turned = (part: Parameters): unknown =>
    isTensorData(part) ? new Tensor(Float32Array.from(part.data), part.shape) : eachPart(part, turned);
  return turned(checkpoint as Parameters) as Model;
}

function isTensorData(part: Parameters): part is TensorData {
  return "shape" in part && "data" in part;
}

function eachPart(parts: Parameters, turn: (part: Parameters) => unknown): unknown {
  if (Array.isArray(parts)) return parts.map(turn);
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, turn(part as Parameters)]));
}
