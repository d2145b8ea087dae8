import {
  add, matmul, multiHeadAttention, random, reshape, rmsNorm, slice, tensor, transpose, type Tensor,
} from "compute";
import { describe, expect, it } from "vitest";
import { fromCheckpoint, toCheckpoint } from "../../src/experiments/checkpoint.ts";
import {
  crossEntropyWhereAsked, transformer, transformerParameters, type TransformerParameters,
} from "../../src/experiments/transformer.ts";

const SHAPE = { vocabulary: 7, positions: 5, dModel: 6, heads: 2, layers: 2 };
const ids = tensor([[3, 0, 6, 2], [1, 1, 5, 4]]);
const T = 4;

function modelOf(more: object = {}): TransformerParameters {
  return transformerParameters(random(1), { ...SHAPE, ...more });
}

function close(got: Tensor, expected: Tensor): void {
  expect(got.shape).toEqual(expected.shape);
  got.data.forEach((entry, i) => expect(entry).toBeCloseTo(expected.data[i]!, 5));
}

describe("the small transformer", () => {
  it("adds what each layer reads from the normed stream, and reads the normed stream out", () => {
    const model = modelOf();
    const rows = (table: Tensor, places: number[]) => places.map((place) => table.toArray<number[][]>()[place]!);
    let stream = tensor(ids.toArray<number[][]>().map((sentence) => rows(model.tokens, sentence)));
    stream = add(stream, tensor(rows(model.positions, [0, 1, 2, 3])));
    for (const { attention } of model.layers) {
      stream = add(stream, multiHeadAttention(rmsNorm(stream), attention, { heads: 2 }).output);
    }
    const { weight, bias } = model.readout!;
    const { logits, states, weights } = transformer(model, ids, { heads: 2 });
    close(states, rmsNorm(stream));
    close(logits, add(matmul(rmsNorm(stream), weight), bias));
    expect(weights.map(({ shape }) => shape)).toEqual([[2, 2, T, T], [2, 2, T, T]]);
  });

  it("reads out tokens by their embeddings where it is tied, and any number of answers where asked", () => {
    const tied = modelOf({ readout: "tied" });
    const { logits, states } = transformer(tied, ids, { heads: 2 });
    expect(tied.readout).toBeUndefined();
    close(logits, matmul(states, transpose(tied.tokens)));
    expect(transformer(modelOf({ readout: 3 }), ids, { heads: 2 }).logits.shape).toEqual([2, T, 3]);
  });

  it("looks back only, where it is causal: a later token changes nothing before it", () => {
    const model = modelOf({ hidden: 8 });
    const logits = (last: number, causal: boolean) =>
      slice(transformer(model, tensor([[3, 0, 6, last]]), { heads: 2, causal }).logits, 1, 0, 3).data;
    expect(logits(1, true)).toEqual(logits(5, true));
    expect(logits(1, false)).not.toEqual(logits(5, false));
  });

  it("cuts edges in one layer or in all", () => {
    const noFirst = tensor([[1, 1, 1, 1], [0, 1, 1, 1], [0, 1, 1, 1], [0, 1, 1, 1]]); // only token 0 sees itself
    const mean = (weights: Tensor) => weights.toArray<number[][][][]>().flat(2).map(([first]) => first!);
    const both = transformer(modelOf(), ids, { heads: 2, mask: noFirst }).weights.map(mean);
    const second = transformer(modelOf(), ids, { heads: 2, masks: [undefined, noFirst] }).weights.map(mean);
    const open = transformer(modelOf(), ids, { heads: 2 }).weights.map(mean);
    const zeroRows = (column: number[]) => column.filter((weight) => weight === 0).length;
    expect([both, second, open].map((layers) => layers.map(zeroRows))).toEqual([[12, 12], [0, 12], [0, 0]]);
  });

  it("removes a head by a gate of 0, as deleting its rows of the output matrix does", () => {
    const model = modelOf();
    const { output } = model.layers[1]!.attention;
    const rows = output.toArray<number[][]>(); // head 1 has rows 3 to 5
    const cut = tensor(rows.map((row, i) => (i < 3 ? row : row.map(() => 0))));
    const attention = { ...model.layers[1]!.attention, output: cut };
    const without = { ...model, layers: [model.layers[0]!, { attention }] };
    const gated = transformer(model, ids, { heads: 2, gates: [undefined, [1, 0]] }).logits;
    close(gated, transformer(without, ids, { heads: 2 }).logits);
    expect(gated.data).not.toEqual(transformer(model, ids, { heads: 2 }).logits.data);
  });

  it("may fill sentences up: those with fewer tokens are read as they would be alone", () => {
    const present = reshape(tensor([[1, 1, 1, 1], [1, 1, 0, 0]]), [2, 1, T]);
    const filled = transformer(modelOf(), ids, { heads: 2, mask: present }).logits;
    const alone = transformer(modelOf(), tensor([[1, 1]]), { heads: 2 }).logits;
    close(slice(slice(filled, 0, 1), 1, 0, 2), alone);
  });
});

describe("crossEntropyWhereAsked", () => {
  it("averages over what is asked only", () => {
    const logits = tensor([[[0, Math.log(3)], [9, -9]], [[Math.log(4), 0], [0, 0]]]);
    const answers = [[[1, 0], [0, 0]], [[1, 0], [0, 1]]];
    const expected = (Math.log(4) + Math.log(5 / 4) + Math.log(2)) / 3;
    expect(crossEntropyWhereAsked(logits, answers).item()).toBeCloseTo(expected, 6);
  });
});

describe("a checkpoint", () => {
  it("is plain data, and computes the same when it is read again", () => {
    const model = modelOf({ hidden: 8 });
    const kept = JSON.parse(JSON.stringify(toCheckpoint(model))) as ReturnType<typeof toCheckpoint<typeof model>>;
    expect(kept.layers[1]!.mlp![0]!.bias).toEqual({ shape: [8], data: new Array(8).fill(0) });
    const again = fromCheckpoint<TransformerParameters>(kept);
    const [before, after] = [model, again].map((one) => transformer(one, ids, { heads: 2 }).logits.data);
    expect(after).toEqual(before);
  });
});
