/**
 * Writes ONNX models as bytes: those fields of onnx.proto that a graph of plain operations needs. Protocol buffers are
 * a list of fields; a field is a key (its number and how its value is written), then a number in groups of seven bits,
 * or a length and as many bytes.
 */

/** An operation; its attributes are whole numbers or lists of them. */
export type Node = [type: string, inputs: string[], output: string, attributes?: Record<string, number | number[]>];

/** BigInt64Array makes a tensor of whole numbers. */
export type Constant = [shape: number[], values: Float32Array<ArrayBuffer> | BigInt64Array<ArrayBuffer>];

export interface Graph {
  nodes: Node[];
  /** Shapes by name. */
  inputs: Record<string, number[]>;
  outputs: Record<string, number[]>;
  constants?: Record<string, Constant>;
}

/** Numbers of onnx.proto. */
const [FLOAT, INT64] = [1, 7];
const [ATTRIBUTE_INT, ATTRIBUTE_INTS] = [2, 7];
const IR_VERSION = 8;
const OPERATORS = 17; // those of ONNX 1.12

/** The bytes of a file `model.onnx` with this graph. */
export function model({ nodes, inputs, outputs, constants = {} }: Graph): Uint8Array {
  const graph = [
    ...nodes.flatMap((node) => bytesField(1, nodeOf(node))),
    ...textField(2, "graph"),
    ...Object.entries(constants).flatMap(([name, constant]) => bytesField(5, tensor(name, constant))),
    ...Object.entries(inputs).flatMap(([name, shape]) => bytesField(11, valueInfo(name, shape))),
    ...Object.entries(outputs).flatMap(([name, shape]) => bytesField(12, valueInfo(name, shape))),
  ];
  return Uint8Array.from([
    ...numberField(1, IR_VERSION),
    ...bytesField(7, graph),
    ...bytesField(8, numberField(2, OPERATORS)),
  ]);
}

function nodeOf([type, inputs, output, attributes = {}]: Node): number[] {
  return [
    ...inputs.flatMap((name) => textField(1, name)),
    ...textField(2, output),
    ...textField(4, type),
    ...Object.entries(attributes).flatMap(([name, value]) => bytesField(5, attribute(name, value))),
  ];
}

function attribute(name: string, value: number | number[]): number[] {
  const isList = Array.isArray(value);
  const numbers = isList ? value.flatMap((number) => numberField(8, number)) : numberField(3, value);
  return [...textField(1, name), ...numbers, ...numberField(20, isList ? ATTRIBUTE_INTS : ATTRIBUTE_INT)];
}

function tensor(name: string, [shape, values]: Constant): number[] {
  const type = values instanceof BigInt64Array ? INT64 : FLOAT;
  const raw = Array.from(new Uint8Array(values.buffer, values.byteOffset, values.byteLength)); // little-endian
  const lengths = shape.flatMap((length) => numberField(1, length));
  return [...lengths, ...numberField(2, type!), ...textField(8, name), ...bytesField(9, raw)];
}

function valueInfo(name: string, shape: number[]): number[] {
  const lengths = shape.flatMap((length) => bytesField(1, numberField(1, length)));
  const type = [...numberField(1, FLOAT!), ...bytesField(2, lengths)];
  return [...textField(1, name), ...bytesField(2, bytesField(1, type))];
}

function numberField(field: number, value: number): number[] {
  return [...varint(field << 3), ...varint(value)];
}

function bytesField(field: number, bytes: number[]): number[] {
  return [...varint((field << 3) | 2), ...varint(bytes.length), ...bytes];
}

function textField(field: number, text: string): number[] {
  return bytesField(field, Array.from(new TextEncoder().encode(text)));
}

/** A whole number >= 0, seven bits a byte, the lowest first; the high bit says that more follow. */
function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}
