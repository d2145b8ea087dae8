/**
 * The workloads in jax-js on its WebAssembly device, jitted. Every use of an array but the last is `.ref`: jax-js
 * counts references, and a function owns what it is given.
 */
import * as jax from "@jax-js/jax";
import { classes, ends, lossesOf, norm, normals, spectrum, startOf } from "./numbers.ts";

const { numpy: np, nn } = jax;

export async function open() {
  await jax.init("wasm");
  jax.defaultDevice("wasm");
}

export const kinds = { attention, "attention-forward": attentionForward, step, matmul, softmax, svd };

const array = (values, shape) => np.array(values, { shape });
const random = (seed, shape) => array(normals(seed, shape.reduce((a, b) => a * b)), shape);
const startTree = (workload) =>
  Object.fromEntries(startOf(workload).map(([name, shape, values]) => [name, array(values, shape)]));
const linear = (x, weight, bias) => np.matmul(x, weight).add(bias);

/** x [batch, T, d] -> [batch, T, d]. The weights are cut in three rather than their product: 8 % faster here. */
function multiHead(x, p, heads, causal) {
  const [batch, T, d] = x.shape;
  const perHead = (i) => {
    const columns = [i * d, (i + 1) * d];
    const projected = linear(x.ref, p.qkvWeight.ref.slice([], columns), p.qkvBias.ref.slice(columns));
    return projected.reshape([batch, T, heads, d / heads]).transpose([0, 2, 1, 3]);
  };
  const [q, k, v] = [perHead(0), perHead(1), perHead(2)]; // [batch, heads, T, dHead] each
  jax.tree.dispose([x, p.qkvWeight, p.qkvBias]);
  let scores = np.matmul(q, k.transpose([0, 1, 3, 2])).mul(Math.sqrt(heads / d));
  if (causal) scores = np.where(np.tri(T, T, 0, { dtype: np.bool }), scores, -Infinity);
  const mixed = np.matmul(nn.softmax(scores, -1), v).transpose([0, 2, 1, 3]).reshape([batch, T, d]);
  return linear(mixed, p.outWeight, p.outBias);
}

function attentionForward(workload) {
  const { dModel, heads, length, batch } = workload;
  const [x, p] = [random(100, [batch, length, dModel]), startTree(workload)];
  const forward = jax.jit((x, p) => multiHead(x, p, heads));
  const run = () => done(forward(x.ref, jax.tree.ref(p)));
  return { run, check: () => [normOf(forward(x.ref, jax.tree.ref(p)))] };
}

function attention(workload) {
  const { dModel, heads, length, batch } = workload;
  const shape = [batch, length, dModel];
  const inputs = { x: random(100, shape), p: startTree(workload) };
  const dy = random(101, shape);
  const forwardBackward = jax.jit((inputs, dy) => {
    const [y, backward] = jax.vjp(({ x, p }) => multiHead(x, p, heads), [inputs]);
    const [gradients] = backward(dy);
    return { y, ...gradients.p, x: gradients.x };
  });
  const once = () => forwardBackward(jax.tree.ref(inputs), dy.ref);
  const check = () => {
    const { y, x, ...gradients } = once();
    return [y, x, ...workload.parameters.map(([name]) => gradients[name])].map(normOf);
  };
  return { run: () => done(once()), check };
}

const layerNorm = (x, gain, bias) => nn.standardize(x, -1, { epsilon: 1e-5 }).mul(gain).add(bias);

/**
 * The mean cross-entropy of a batch; tokens [batch, T], targets [batch * T]. Tokens are looked up by a product with
 * one-hot rows: gradients and all, 10 % faster here than indexing.
 */
function lossOf(p, tokens, targets, { heads, vocabulary }) {
  let x = np.matmul(nn.oneHot(tokens, vocabulary), p.token).add(p.position);
  x = x.ref.add(multiHead(layerNorm(x, p.gain1, p.bias1), p, heads, true));
  const hidden = nn.relu(linear(layerNorm(x.ref, p.gain2, p.bias2), p.upWeight, p.upBias));
  x = x.add(linear(hidden, p.downWeight, p.downBias));
  const logits = linear(layerNorm(x, p.gain3, p.bias3), p.logitsWeight, p.logitsBias);
  const logProbabilities = nn.logSoftmax(logits.reshape([-1, vocabulary]), -1);
  return logProbabilities.mul(nn.oneHot(targets, vocabulary)).sum(-1).mean().neg();
}

/** Adam, Kingma & Ba 2015, algorithm 1. decays [2]: beta1^t and beta2^t of the step before. */
function adam({ p, m, v, decays }, g) {
  const next = decays.mul(np.array([0.9, 0.999]));
  const [first, second] = [next.ref.slice(0), next.ref.slice(1)].map((decay) => np.subtract(1, decay));
  const update = (p, m, v, g) => {
    const mean = m.mul(0.9).add(g.ref.mul(0.1));
    const square = v.mul(0.999).add(g.ref.mul(g).mul(0.001));
    const size = np.sqrt(square.ref.div(second.ref)).add(1e-8);
    return { p: p.sub(mean.ref.div(first.ref).div(size).mul(1e-3)), m: mean, v: square };
  };
  const rows = Object.keys(p).map((name) => [name, update(p[name], m[name], v[name], g[name])]);
  first.dispose();
  second.dispose();
  const part = (key) => Object.fromEntries(rows.map(([name, row]) => [name, row[key]]));
  return { p: part("p"), m: part("m"), v: part("v"), decays: next };
}

function step(workload) {
  const { batch, length, vocabulary } = workload;
  const tokens = np.array(classes(100, batch * length, vocabulary), { shape: [batch, length] });
  const targets = np.array(classes(101, batch * length, vocabulary));
  const zeros = () => jax.tree.map((p) => np.zeros(p.shape), startTree(workload));
  let state = { p: startTree(workload), m: zeros(), v: zeros(), decays: np.array([1, 1], { dtype: np.float32 }) };
  const next = jax.jit((state, tokens, targets) => {
    const loss = (p) => lossOf(p, tokens, targets, workload);
    const [value, gradients] = jax.valueAndGrad(loss)(jax.tree.ref(state.p));
    return { value, state: adam(state, gradients) };
  });
  const run = () => {
    const result = next(state, tokens.ref, targets.ref);
    state = result.state;
    return result.value.item();
  };
  return { run, check: () => lossesOf(run) };
}

function matmul({ n }) {
  const [a, b] = [random(100, [n, n]), random(101, [n, n])];
  const product = jax.jit((a, b) => np.matmul(a, b));
  const once = () => product(a.ref, b.ref);
  return { run: () => done(once()), check: () => ends(once().dataSync()) };
}

function softmax({ rows, columns }) {
  const x = random(100, [rows, columns]);
  const soft = jax.jit((x) => nn.softmax(x, -1));
  const once = () => soft(x.ref);
  return { run: () => done(once()), check: () => ends(once().dataSync(), 1000) };
}

function svd({ n }) {
  const x = random(100, [n, n]);
  const once = () => jax.lax.linalg.svd(x.ref);
  return { run: () => done(once()), check: () => spectrum(once()[1].dataSync()) };
}

/** Waits until all is computed, and gives the memory back. */
async function done(tree) {
  jax.tree.dispose(await jax.blockUntilReady(tree));
}

function normOf(x) {
  return norm(x.dataSync());
}
