/** The workloads in onnxruntime-web, which runs fixed graphs: attention's forward pass, matmul and softmax. */
import * as ort from "onnxruntime-web";
import { columns, ends, norm, normals, startOf } from "./numbers.ts";
import { model } from "./onnx-model.ts";

export async function open({ packages }) {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = `${packages}onnxruntime-web/dist/`;
}

export const kinds = { "attention-forward": attentionForward, matmul, softmax };

/** x [batch * T, d] -> y [batch * T, d], in plain operations; the weights are cut in three, as for the other peers. */
function attentionGraph(workload) {
  const { dModel: d, heads, length: T, batch } = workload;
  const p = Object.fromEntries(startOf(workload).map(([name, shape, values]) => [name, [shape, values]]));
  const constants = { outWeight: p.outWeight, outBias: p.outBias, scale: [[1], Float32Array.of(Math.sqrt(heads / d))] };
  constants.headsShape = shapeConstant(batch, T, heads, d / heads);
  constants.xShape = shapeConstant(batch * T, d);
  const projections = ["q", "k", "v"].flatMap((name, i) => {
    const [from, to] = [i * d, (i + 1) * d];
    constants[`${name}Weight`] = [[d, d], columns(p.qkvWeight[1], 3 * d, from, to)];
    constants[`${name}Bias`] = [[d], p.qkvBias[1].slice(from, to)];
    return projection(name);
  });
  const io = [batch * T, d];
  return model({ nodes: [...projections, ...mixing], inputs: { x: io }, outputs: { y: io }, constants });
}

/** x [batch * T, d] -> [batch, heads, T, dHead]; keys turned, [batch, heads, dHead, T] */
function projection(name) {
  return [
    ["MatMul", ["x", `${name}Weight`], `${name}Product`],
    ["Add", [`${name}Product`, `${name}Bias`], `${name}Sum`],
    ["Reshape", [`${name}Sum`, "headsShape"], `${name}Heads`],
    ["Transpose", [`${name}Heads`], name, { perm: name === "k" ? [0, 2, 3, 1] : [0, 2, 1, 3] }],
  ];
}

const mixing = [
  ["Mul", ["q", "scale"], "scaled"],
  ["MatMul", ["scaled", "k"], "scores"], // [batch, heads, T, T]
  ["Softmax", ["scores"], "weights", { axis: 3 }],
  ["MatMul", ["weights", "v"], "mixed"],
  ["Transpose", ["mixed"], "turned", { perm: [0, 2, 1, 3] }],
  ["Reshape", ["turned", "xShape"], "merged"],
  ["MatMul", ["merged", "outWeight"], "outProduct"],
  ["Add", ["outProduct", "outBias"], "y"],
];

/** A shape that an operation takes as an input. */
function shapeConstant(...lengths) {
  return [[lengths.length], BigInt64Array.from(lengths, BigInt)];
}

async function attentionForward(workload) {
  const shape = [workload.batch * workload.length, workload.dModel];
  const once = await running(attentionGraph(workload), { x: shape });
  return { run: once, check: async () => [norm(await once())] };
}

async function matmul({ n }) {
  const square = [n, n];
  const nodes = [["MatMul", ["a", "b"], "y"]];
  const inputs = { a: square, b: square };
  const once = await running(model({ nodes, inputs, outputs: { y: square } }), inputs);
  return { run: once, check: async () => ends(await once()) };
}

async function softmax({ rows, columns }) {
  const x = [rows, columns];
  const nodes = [["Softmax", ["x"], "y", { axis: 1 }]];
  const once = await running(model({ nodes, inputs: { x }, outputs: { y: x } }), { x });
  return { run: once, check: async () => ends(await once(), 1000) };
}

/** A function that runs a model on normal numbers and resolves to its output y. */
async function running(bytes, inputs) {
  const session = await ort.InferenceSession.create(bytes, { executionProviders: ["wasm"] });
  const feed = ([name, shape], i) => [name, new ort.Tensor("float32", normals(100 + i, count(shape)), shape)];
  const feeds = Object.fromEntries(Object.entries(inputs).map(feed));
  return async () => (await session.run(feeds)).y.data;
}

function count(shape) {
  return shape.reduce((product, length) => product * length, 1);
}
