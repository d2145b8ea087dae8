/** The workloads in TensorFlow.js on its WebAssembly backend. Tensors live until their `tidy` ends. */
import * as tf from "@tensorflow/tfjs";
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { classes, ends, lossesOf, norm, normals, startOf } from "./numbers.ts";

export async function open({ packages }) {
  setWasmPaths(`${packages}@tensorflow/tfjs-backend-wasm/dist/`);
  setThreadsCount(1);
  await tf.setBackend("wasm");
}

export const kinds = { attention, "attention-forward": attentionForward, step, matmul, softmax };

const random = (seed, shape) => tf.tensor(normals(seed, tf.util.sizeFromShape(shape)), shape);

function start(workload) {
  const variable = ([name, shape, values]) => [name, tf.variable(tf.tensor(values, shape))];
  return Object.fromEntries(startOf(workload).map(variable));
}

/** x [rows, inputs] -> [rows, outputs] */
const linear = (x, weight, bias) => tf.add(tf.matMul(x, weight), bias);

/**
 * x [batch * T, d] -> [batch * T, d]; closed [T, T] is very negative where a query must not look. The weights are cut
 * in three rather than their product: transposing an array of five axes takes ten times as long here.
 */
function multiHead(x, p, { batch, length: T, dModel: d, heads }, closed) {
  const [weights, biases] = [tf.split(p.qkvWeight, 3, 1), tf.split(p.qkvBias, 3)];
  const perHead = (i) => {
    const projected = linear(x, weights[i], biases[i]).reshape([batch, T, heads, d / heads]);
    return tf.transpose(projected, [0, 2, 1, 3]).reshape([batch * heads, T, d / heads]);
  };
  const [q, k, v] = [tf.mul(perHead(0), Math.sqrt(heads / d)), perHead(1), perHead(2)]; // [batch * heads, T, dHead]
  const scores = tf.matMul(q, k, false, true);
  const mixed = tf.matMul(tf.softmax(closed ? tf.add(scores, closed) : scores), v);
  const merged = tf.transpose(mixed.reshape([batch, heads, T, d / heads]), [0, 2, 1, 3]).reshape([batch * T, d]);
  return linear(merged, p.outWeight, p.outBias);
}

function attentionForward(workload) {
  const [x, p] = [random(100, [workload.batch * workload.length, workload.dModel]), start(workload)];
  const once = () => multiHead(x, p, workload);
  return { run: () => tf.tidy(() => void once()), check: () => [normOf(tf.tidy(once))] };
}

function attention(workload) {
  const shape = [workload.batch * workload.length, workload.dModel];
  const [x, dy, p] = [random(100, shape), random(101, shape), start(workload)];
  const names = workload.parameters.map(([name]) => name);
  const forward = (x, ...values) =>
    multiHead(x, Object.fromEntries(names.map((name, i) => [name, values[i]])), workload);
  const gradients = tf.grads(forward);
  const inputs = [x, ...names.map((name) => p[name])];
  const once = () => gradients(inputs, dy);
  return {
    run: () => tf.tidy(() => void once()),
    check: () => tf.tidy(() => [forward(...inputs), ...once()].map(normOf)),
  };
}

function layerNorm(x, gain, bias) {
  const { mean, variance } = tf.moments(x, -1, true);
  return tf.add(tf.mul(tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, 1e-5))), gain), bias);
}

function step(workload) {
  const { batch, length: T, dModel: d, vocabulary } = workload;
  const p = start(workload);
  // The gradient of a gather is missing in this backend: tokens are looked up by a product with one-hot rows.
  const tokens = tf.oneHot(tf.tensor(classes(100, batch * T, vocabulary)), vocabulary).toFloat();
  const targets = tf.oneHot(tf.tensor(classes(101, batch * T, vocabulary)), vocabulary).toFloat();
  const open = tf.linalg.bandPart(tf.ones([T, T]), -1, 0);
  const closed = tf.tensor(open.dataSync().map((seen) => (seen ? 0 : -1e9)), [T, T]);
  const optimizer = tf.train.adam(1e-3, 0.9, 0.999, 1e-8);
  const loss = () => {
    let x = tf.add(tf.matMul(tokens, p.token).reshape([batch, T, d]), p.position).reshape([batch * T, d]);
    x = tf.add(x, multiHead(layerNorm(x, p.gain1, p.bias1), p, workload, closed));
    const hidden = tf.relu(linear(layerNorm(x, p.gain2, p.bias2), p.upWeight, p.upBias));
    x = tf.add(x, linear(hidden, p.downWeight, p.downBias));
    const logits = linear(layerNorm(x, p.gain3, p.bias3), p.logitsWeight, p.logitsBias);
    return tf.losses.softmaxCrossEntropy(targets, logits);
  };
  const run = () => tf.tidy(() => optimizer.minimize(loss, true, Object.values(p)).dataSync()[0]);
  return { run, check: () => lossesOf(run) };
}

function matmul({ n }) {
  const [a, b] = [random(100, [n, n]), random(101, [n, n])];
  const once = () => tf.matMul(a, b);
  return { run: () => once().dispose(), check: () => ends(once().dataSync()) };
}

function softmax({ rows, columns }) {
  const x = random(100, [rows, columns]);
  const once = () => tf.softmax(x);
  return { run: () => tf.tidy(() => void once()), check: () => ends(tf.tidy(once).dataSync(), 1000) };
}

function normOf(x) {
  return norm(x.dataSync());
}
