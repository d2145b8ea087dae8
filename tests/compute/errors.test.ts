import {
  accuracy, adam, add, attention, attentionWeights, broadcastTo, concatenate, crossEntropy, embedding, entropy, matmul,
  max, mergeHeads, multiHeadAttention, multiHeadParameters, oneHot, random, reshape, select, slice, softmax, stack, sum,
  tensor, zeros,
} from "compute";
import { describe, expect, it } from "vitest";

const parameters = multiHeadParameters(random(1), { dModel: 4, heads: 2 });

/** Each message names the function, what was expected, what came, and mostly what to do. */
const cases: [call: () => unknown, message: string][] = [
  [
    () => multiHeadParameters(random(1), { dModel: 10, heads: 4 }),
    "multiHeadParameters: dModel must be divisible by heads, got dModel=10, heads=4; try heads=2 or 5.",
  ],
  [
    () => multiHeadAttention(zeros([3, 4]), parameters, { heads: 3 }),
    "multiHeadAttention: dModel must be divisible by heads, got dModel=4, heads=3; try heads=2 or 4.",
  ],
  [
    () => multiHeadAttention(zeros([3, 5]), parameters, { heads: 2 }),
    "multiHeadAttention: the last length of x must be dModel of the query matrix, got x [3, 5] and query [4, 4].",
  ],
  [
    () => attentionWeights([1, 2], [[1, 2]]),
    "attention: queries must have shape [..., T, dModel], got [2]; wrap a single row in an array: [queries].",
  ],
  [
    () => attentionWeights([[1, 2]], [[1, 2, 3]]),
    "attention: queries and keys must have the same last length dHead, got queries [1, 2] and keys [1, 3].",
  ],
  [
    () => attention([[1]], [[1], [2]], [[1]]),
    "attention: there must be one value per key, got keys [2, 1] and values [1, 1].",
  ],
  [
    () => attentionWeights([[1]], [[1]], { temperature: 0 }),
    "attention: temperature must be above 0, got 0; try 1, or 0.1 for a sharp focus.",
  ],
  [() => mergeHeads([[1]]), "mergeHeads: expected [..., heads, T, dHead], got [1, 1]."],
  [
    () => matmul(zeros([2, 3]), zeros([2, 3])),
    "matmul: the last length of the left must equal the last but one of the right, " +
      "got [2, 3] and [2, 3]; transpose one of them.",
  ],
  [() => matmul(2, [1]), "matmul: expected matrices or vectors, got [] and [1]; use multiply for a single number."],
  [
    () => add([1, 2], [1, 2, 3]),
    "add: shapes must broadcast (equal lengths, or 1, counted from the last axis), " +
      "got [2] and [3]; reshape or transpose one of them.",
  ],
  [() => broadcastTo([[1, 2]], [2]), "broadcastTo: [1, 2] cannot be repeated into [2]; only axes of length 1 repeat."],
  [() => softmax([1, 2], { axis: 1 }), "softmax: axis must exist in shape [2], got axis=1; use -1 to 0."],
  [() => softmax(3), "softmax: axis must exist in shape [], got axis=-1; a single number has no axes."],
  [() => sum([[1]], { axis: [0, 2] }), "sum: axis must exist in shape [1, 1], got axis=2; use -2 to 1."],
  [() => max([]), "max: expected at least one entry, got shape [0]."],
  [
    () => reshape([1, 2, 3], [2, -1]),
    "reshape: the new shape must hold the same 3 numbers, got [2, -1]; " +
      "its lengths must multiply to 3, and at most one may be -1.",
  ],
  [() => slice([1, 2, 3], 0, 2, 5), "slice: expected 0 <= from <= to <= 3 along axis 0 of [3], got from=2, to=5."],
  [() => select([1, 2], 0, 2), "select: index must lie within 2 entries, got 2; use an integer from -2 to 1."],
  [() => concatenate([]), "concatenate: expected at least one tensor, got none."],
  [() => concatenate([[[1]], [[1, 2]]]), "concatenate: shapes must agree except along axis 0, got [1, 1] and [1, 2]."],
  [() => stack([[1], [1, 2]]), "concatenate: shapes must agree except along axis 0, got [1, 1] and [1, 2]."],
  [() => embedding([[1], [2]], [2]), "embedding: index must lie within 2 entries, got 2; use an integer from -2 to 1."],
  [() => embedding([1], [0]), "embedding: the table must have shape [entries, dModel], got [1]."],
  [() => oneHot([0.5], 2), "oneHot: index must lie within 2 entries, got 0.5; use an integer from -2 to 1."],
  [
    () => crossEntropy([[1, 2]], [0, 1]),
    "crossEntropy: targets must have the shape of logits without its last axis, got logits [1, 2] and targets [2].",
  ],
  [
    () => accuracy([[1, 2]], [0, 1]),
    "accuracy: there must be one target per prediction, got [1] predictions and targets [2].",
  ],
  [() => entropy([[1]]), "entropy: expected one row of weights, got shape [1, 1]; select one row first."],
  [
    () => tensor([[1, 2], [3]]),
    "tensor: nested arrays must form a full block; expected an array of length 2 at depth 1, " +
      "got an array of length 1; make all rows equally long.",
  ],
  [
    () => tensor([1, [2]]),
    "tensor: nested arrays must form a full block; expected a number at depth 1, got an array of length 1; " +
      "make all rows equally long.",
  ],
  [
    () => add([1], "2" as never),
    'add: expected numbers in nested arrays, got "2"; pass a number or an array.',
  ],
  [() => tensor([1, 2]).item(), "item: the tensor must hold one number, got shape [2]; use at(...) or toArray()."],
  [() => tensor([[1]]).at(0), "at: expected one index for each axis of [1, 1], got 1; use select for a whole row."],
  [
    () => tensor([1, 2], { requiresGrad: true }).backward(),
    "backward: the loss must be a single number, got shape [2]; take its sum or mean first.",
  ],
  [
    () => tensor(1).backward(),
    "backward: nothing this number was computed from wants a gradient; " +
      "make its parameters by tensor(values, { requiresGrad: true }).",
  ],
  [
    () => add(tensor([1], { dtype: "float64" }), tensor([1], { requiresGrad: true })),
    'add: tensors that want gradients must share one dtype, got float32 and float64; ' +
      'make both by tensor(values, { dtype: "float64" }).',
  ],
  [
    () => adam({ weight: tensor(1), rate: 0.1 }),
    'optimizer: parameters must be tensors in objects or arrays, got number at "rate"; ' +
      "make it by tensor(values, { requiresGrad: true }).",
  ],
  [() => random(0.5), "random: the seed must be an integer, got 0.5; try random(1)."],
  [() => random(1).integer(0), "random.integer: n must be an integer from 1 to 2^32, got 0."],
];

describe("errors say what was expected, what came, and what to do", () => {
  it.each(cases)("%s", (call, message) => {
    expect(call).toThrow(new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`));
  });
});
