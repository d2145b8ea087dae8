/**
 * Our own engine, on one of its paths. What is timed is what the page `bench` times; what is checked is written with
 * the same ops, from the numbers that all peers start from.
 */
import {
  adam, jit, matmul, multiHeadAttention, setEngine, softmax, Tensor, tensor, type EngineName, type MultiHeadParameters,
} from "../../../src/compute/index.ts";
import { languageLoss, type LanguageModel } from "../../../src/experiments/speed/language-model.ts";
import {
  attentionBothWays, attentionForward, matrixProduct, softmaxRows, trainingStep,
} from "../../../src/experiments/speed/workloads.ts";
import type { AttentionWorkload, StepWorkload } from "../workloads.ts";
import { classes, columns, ends, lossesOf, norm, normals, startOf } from "./numbers.ts";
import type { PeerModule } from "./peer.ts";

export function ours(name: EngineName): PeerModule {
  return { open: () => void setEngine(name), kinds };
}

const kinds: PeerModule["kinds"] = {
  attention: (w) => ({ run: attentionBothWays(w).run, check: () => attentionNorms(w) }),
  "attention-forward": (w) => ({ run: attentionForward(w).run, check: () => attentionNorms(w).slice(0, 1) }),
  step: (w) => ({ run: trainingStep(w).run, check: () => lossesOf(stepFrom(w)) }),
  matmul: ({ n }) => ({
    run: matrixProduct(n).run,
    check: () => ends(matmul(normal(100, [n, n]), normal(101, [n, n])).data),
  }),
  softmax: ({ rows, columns }) => ({
    run: softmaxRows(rows, columns).run,
    check: () => ends(softmax(normal(100, [rows, columns])).data, 1000),
  }),
};

/** Norms of the output and of its gradients by x and the parameters, in the order of the other peers. */
function attentionNorms(workload: AttentionWorkload): number[] {
  const { dModel, heads, length, batch } = workload;
  const parameters = layerFrom(startByName(workload), dModel);
  const x = tensor(normal(100, [batch, length, dModel]), { requiresGrad: true });
  const { output } = multiHeadAttention(x, parameters, { heads });
  output.backward(normal(101, [batch, length, dModel]));
  const gradient = (...parts: Tensor[]) => norm(parts.flatMap((part) => Array.from(part.grad!.data)));
  const { query, key, value, output: mix, bias } = parameters as Required<MultiHeadParameters>;
  const byProjections = [gradient(query, key, value), gradient(bias.query, bias.key, bias.value)];
  return [norm(output.data), gradient(x), ...byProjections, gradient(mix), gradient(bias.output)];
}

/** A training step on the numbers that all peers start from; gives the loss. */
function stepFrom(workload: StepWorkload): () => number {
  const { heads, length, batch, vocabulary } = workload;
  const model = modelFrom(workload);
  const optimizer = adam(model);
  const [tokens, targets] = [100, 101].map(
    (seed) => new Tensor(Float32Array.from(classes(seed, batch * length, vocabulary)), [batch, length]),
  ) as [Tensor, Tensor];
  const step = jit((tokens: Tensor, targets: Tensor) => {
    const loss = languageLoss(model, tokens, targets, heads);
    loss.backward();
    optimizer.step();
    optimizer.zeroGrad();
    return loss;
  });
  return () => step(tokens, targets).item();
}

function modelFrom(workload: StepWorkload): LanguageModel {
  const { dModel: d, length, vocabulary } = workload;
  const start = startByName(workload);
  const norm = (i: number) => ({ gain: start(`gain${i}`, [d]), bias: start(`bias${i}`, [d]) });
  const linear = (name: string, inputs: number, outputs: number) => ({
    weight: start(`${name}Weight`, [inputs, outputs]),
    bias: start(`${name}Bias`, [outputs]),
  });
  const attention = layerFrom(start, d);
  const mlp = [linear("up", d, 4 * d), linear("down", 4 * d, d)];
  return {
    tokens: start("token", [vocabulary, d]),
    positions: start("position", [length, d]),
    blocks: [{ norm: norm(1), attention, mlpNorm: norm(2), mlp }],
    norm: norm(3),
    readout: linear("logits", d, vocabulary),
  };
}

/** A parameter, or the columns from ... to of one. */
type Starting = (name: string, shape: number[], cut?: [width: number, from: number, to: number]) => Tensor;

function startByName(workload: AttentionWorkload | StepWorkload): Starting {
  const values = new Map(startOf(workload).map(([name, , numbers]) => [name, numbers]));
  return (name, shape, cut) => new Tensor(cut ? columns(values.get(name)!, ...cut) : values.get(name)!, shape, true);
}

/** The peers' one matrix and one bias for queries, keys and values are three of each here. */
function layerFrom(start: Starting, d: number): MultiHeadParameters {
  const third = (i: number) => ({
    weight: start("qkvWeight", [d, d], [3 * d, i * d, (i + 1) * d]),
    bias: start("qkvBias", [d], [3 * d, i * d, (i + 1) * d]),
  });
  const [query, key, value] = [third(0), third(1), third(2)];
  const bias = { query: query.bias, key: key.bias, value: value.bias, output: start("outBias", [d]) };
  const weights = { query: query.weight, key: key.weight, value: value.weight };
  return { ...weights, output: start("outWeight", [d, d]), bias };
}

function normal(seed: number, shape: number[]): Tensor {
  const count = shape.reduce((product, length) => product * length, 1);
  return new Tensor(normals(seed, count), shape);
}
