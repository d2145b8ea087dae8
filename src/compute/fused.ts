/**
 * Attention of all heads in one pass over memory: what `attention` (attention.ts) does head by head, without moving
 * the heads apart first. The kernel is kernels/reference/attention.ts; its twin in WebAssembly does the same faster.
 */
import { headWidth, mergeHeads, scoreFactor, splitHeads } from "./attention.ts";
import { broadcastTo, multiply, sumTo } from "./elementwise.ts";
import { reshape, transpose } from "./arrange.ts";
import { engine } from "./kernels/index.ts";
import type { AttentionSizes } from "./kernels/kernels.ts";
import { launch } from "./launch.ts";
import { matmul } from "./matmul.ts";
import type { MultiHeadOptions } from "./multihead.ts";
import { softmaxBackward } from "./reduce.ts";
import { broadcastShapes, sameShape, showShape, sizeOf, stridesOf, type Shape } from "./shape.ts";
import { record, together } from "./tape.ts";
import { allocate, asTensors, Tensor } from "./tensor.ts";

/**
 * softmax(q kᵀ scale) v for every head. Heads lie side by side in the last axis; with keyHeads < heads, head i reads
 * key head floor(i keyHeads / heads).
 *
 * q [..., Tq, heads * dHead], k [..., Tk, keyHeads * dHead], v [..., Tk, keyHeads * dValue]
 *   -> output [..., Tq, heads * dValue], weights [..., heads, Tq, Tk]
 */
export function fusedAttention(
  queries: Tensor, keys: Tensor, values: Tensor, options: MultiHeadOptions,
): { output: Tensor; weights: Tensor } {
  const batch = broadcastShapes(NAME, queries.shape.slice(0, -2), keys.shape.slice(0, -2));
  const [q, k, v] = asTensors(NAME, queries, keys, values).map((x) => withBatch(x, batch)) as [Tensor, Tensor, Tensor];
  const { sizes, mask } = prepare(q, k, v, options);
  const output = new Tensor(allocate(q.dtype, sizeOf(batch) * sizes.queries * sizes.heads * sizes.dValue), [
    ...batch, sizes.queries, sizes.heads * sizes.dValue,
  ]);
  const shape = [...batch, sizes.heads, sizes.queries, sizes.keys];
  const weights = new Tensor(allocate(q.dtype, sizeOf(shape)), shape);
  const reads = mask === null ? [q, k, v] : [q, k, v, mask];
  launch(reads, [output, weights, workingSpace(sizes, q)], (kernels, [a, b, c, open], [out, p, space]) => {
    kernels.attention(sizes, a!, b!, c!, open ?? null, out!, p!, space!);
  });
  return recorded(sizes, q, k, v, output, weights);
}

const NAME = "multiHeadAttention";

function withBatch(x: Tensor, batch: Shape): Tensor {
  const shape = [...batch, ...x.shape.slice(-2)];
  return sameShape(x.shape, shape) ? x : broadcastTo(x, shape);
}

function prepare(q: Tensor, k: Tensor, v: Tensor, options: MultiHeadOptions): { sizes: AttentionSizes; mask: Tensor | null } {
  const { heads, keyHeads = heads, causal = false } = options;
  if (heads % keyHeads !== 0) {
    throw new RangeError(`${NAME}: keyHeads must divide heads, got heads=${heads}, keyHeads=${keyHeads}.`);
  }
  const dKey = headWidth(NAME, q.shape.at(-1)!, heads);
  if (k.shape.at(-1) !== keyHeads * dKey || v.shape.at(-2) !== k.shape.at(-2)) {
    const got = [q, k, v].map(({ shape }) => showShape(shape)).join(", ");
    throw new RangeError(
      `${NAME}: expected queries [..., Tq, heads * dHead], keys [..., Tk, keyHeads * dHead] and one value per key, ` +
        `got ${got} with heads=${heads}, keyHeads=${keyHeads}.`,
    );
  }
  const sizes = {
    batch: sizeOf(q.shape.slice(0, -2)), heads, keyHeads, queries: q.shape.at(-2)!, keys: k.shape.at(-2)!,
    dKey, dValue: headWidth(NAME, v.shape.at(-1)!, keyHeads), causal,
    scale: scoreFactor(NAME, dKey, options), mask: { batch: 0, head: 0, query: 0 },
  };
  return withMask(sizes, q, options);
}

/** A mask [..., Tq, Tk] holds for all heads, [..., heads, Tq, Tk] for each its own; axes of length 1 repeat. */
function withMask(
  sizes: AttentionSizes, q: Tensor, options: MultiHeadOptions,
): { sizes: AttentionSizes; mask: Tensor | null } {
  if (options.mask === undefined) return { sizes, mask: null };
  const [given] = asTensors(NAME, options.mask, q) as [Tensor];
  const batch = q.shape.slice(0, -2);
  const hasHeads = given.rank < 3 || given.rank === q.rank + 1;
  const perHead = hasHeads ? given : reshape(given, [...given.shape.slice(0, -2), 1, ...given.shape.slice(-2)]);
  const all = [...batch, sizes.heads, sizes.queries, sizes.keys];
  if (!sameShape(broadcastShapes(NAME, perHead.shape, all), all)) {
    throw new RangeError(`${NAME}: the mask must broadcast against ${showShape(all)}, got ${showShape(given.shape)}.`);
  }
  const shape = Array.from({ length: 4 }, (_, i) => perHead.shape[perHead.rank - 4 + i] ?? 1); // [batch, heads, Tq, Tk]
  const full = perHead.rank > 4 ? [sizes.batch, ...all.slice(-3)] : [...shape.slice(0, 3), sizes.keys];
  const mask = perHead.rank > 4 ? reshape(broadcastTo(perHead, all), full) : broadcastTo(reshape(perHead, shape), full);
  const strides = stridesOf(full);
  const [b, head, query] = full.slice(0, 3).map((length, axis) => (length === 1 ? 0 : strides[axis]!));
  return { sizes: { ...sizes, mask: { batch: b!, head: head!, query: query! } }, mask };
}

/** Numbers that only the kernel uses. */
function workingSpace(sizes: AttentionSizes, { dtype }: Tensor): Tensor {
  const size = engine().kernels.attentionSpace(sizes);
  return new Tensor(allocate(dtype, size), [size]);
}

function recorded(
  sizes: AttentionSizes, q: Tensor, k: Tensor, v: Tensor, output: Tensor, weights: Tensor,
): { output: Tensor; weights: Tensor } {
  const pull = together((g: Tensor) => attentionBackward(sizes, q, k, v, weights.detach(), g));
  const pullWeights = together((g: Tensor) => weightsBackward(sizes, q, k, weights.detach(), g));
  record(output, [[q, (g) => pull(g)[0]], [k, (g) => pull(g)[1]], [v, (g) => pull(g)[2]]]);
  record(weights, [[q, (g) => pullWeights(g)[0]], [k, (g) => pullWeights(g)[1]]]);
  return { output, weights };
}

function attentionBackward(
  sizes: AttentionSizes, q: Tensor, k: Tensor, v: Tensor, weights: Tensor, gradient: Tensor,
): [dq: Tensor, dk: Tensor, dv: Tensor] {
  const results = [q, k, v].map(({ dtype, size, shape }) => new Tensor(allocate(dtype, size), shape));
  const writes = [...results, workingSpace(sizes, q)];
  launch([q, k, v, weights, gradient], writes, (kernels, [a, b, c, p, g], [dq, dk, dv, space]) => {
    kernels.attentionBackward(sizes, a!, b!, c!, p!, g!, dq!, dk!, dv!, space!);
  });
  return results as [Tensor, Tensor, Tensor];
}

/** The gradient of something computed from the weights themselves: through the softmax to the scores. */
function weightsBackward(
  { heads, keyHeads, scale }: AttentionSizes, q: Tensor, k: Tensor, weights: Tensor, gradient: Tensor,
): [dq: Tensor, dk: Tensor] {
  const dScores = multiply(softmaxBackward(weights, gradient), scale); // [..., heads, Tq, Tk]
  const [queries, keys] = [splitHeads(q, heads), splitHeads(k, keyHeads)];
  const group = heads / keyHeads;
  const repeated = repeatHeads(keys, group);
  const dKeys = matmul(transpose(dScores), queries); // [..., heads, Tk, dHead]
  return [mergeHeads(matmul(dScores, repeated)), mergeHeads(sumHeads(dKeys, group))];
}

/** Every head `times` times in a row. [..., heads, T, d] -> [..., heads * times, T, d] */
function repeatHeads(x: Tensor, times: number): Tensor {
  const [heads, T, d] = x.shape.slice(-3) as [number, number, number];
  const outer = x.shape.slice(0, -3);
  return reshape(broadcastTo(reshape(x, [...outer, heads, 1, T, d]), [...outer, heads, times, T, d]), [
    ...outer, heads * times, T, d,
  ]);
}

/** The transpose of `repeatHeads`. */
function sumHeads(x: Tensor, times: number): Tensor {
  const [heads, T, d] = x.shape.slice(-3) as [number, number, number];
  const outer = x.shape.slice(0, -3);
  const groups = reshape(x, [...outer, heads / times, times, T, d]);
  return reshape(sumTo(groups, [...outer, heads / times, 1, T, d]), [...outer, heads / times, T, d]);
}
