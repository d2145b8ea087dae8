/** Forward and backward through a part of the batch, kernel by kernel: the work of hand.ts. */
import type { Workspace } from "../../../src/compute/kernels/index.ts";
import type { MatmulSizes } from "../../../src/compute/kernels/kernels.ts";
import type { StepWorkload } from "../workloads.ts";

export type Floats = Float32Array;

/** Arrays by the names of parameters. */
export type Named = Record<string, Floats>;

/** Cuts the next so many numbers from the workspace. */
export type Cut = (count: number) => Floats;

/** Parameters, their moments or gradients. */
export interface Fields {
  /** All of them, for Adam. */
  all: Floats;
  /** All but the matrices. The gradient of a matrix is added up by the product that makes it; these in one go. */
  small: Floats;
  by: Named;
}

/** A part of the batch: tokens [batch * T] and what follows each. */
export interface Part {
  tokens: Floats;
  targets: Floats;
}

/** Writes to `to` the part's gradients added to those in `before` (null: none yet), and gives the loss. */
export type Pass = (part: Part, before: Fields | null, to: Fields) => number;

/** `batch` examples in a part; `weight` is what the part's loss counts; `fresh` has room for gradients. */
export function passOf(
  w: StepWorkload, batch: number, weight: number, { kernels }: Workspace, p: Named, fresh: Fields, cut: Cut,
): Pass {
  const { dModel: d, heads, length: T, vocabulary } = w;
  const N = batch * T;
  const rows = { rows: N, columns: d };
  const logitsRows = { rows: N, columns: vocabulary };
  const normRows = { ...rows, epsilon: 1e-5, centered: true };
  const attention = {
    batch, heads, keyHeads: heads, queries: T, keys: T, dKey: d / heads, dValue: d / heads,
    scale: Math.sqrt(heads / d), causal: true, mask: { batch: 0, head: 0, query: 0 },
  };
  const [narrow, wide] = [() => cut(N * d), () => cut(N * 4 * d)];
  const [space, scores] = [cut(kernels.attentionSpace(attention)), cut(batch * heads * T * T)];
  const [x0, x1, x2, sum] = [narrow(), narrow(), narrow(), narrow()];
  const [q, k, v, mixed] = [narrow(), narrow(), narrow(), narrow()];
  const [hidden, active, dHidden] = [wide(), wide(), wide()];
  const [logits, probabilities, loss, dLoss] = [cut(N * vocabulary), cut(N * vocabulary), cut(1), cut(1)];
  const norms = [1, 2, 3].map(() => ({ out: narrow(), normalized: narrow(), inverse: cut(N) }));
  const [norm1, norm2, norm3] = norms as [Norm, Norm, Norm];
  dLoss[0] = weight;

  const linear = (name: string, inputs: number, outputs: number) => linearOf(name, N, inputs, outputs);
  const [query, key, value, out] = ["query", "key", "value", "out"].map((name) => linear(name, d, d)) as Four<Linear>;
  const [up, down, readout] = [linear("up", d, 4 * d), linear("down", 4 * d, d), linear("logits", d, vocabulary)];
  let [before, to, small]: [Named | null, Named, Named] = [null, p, p]; // where gradients are, set for each part

  /** x W + b */
  function product({ name, forward }: Linear, x: Floats, y: Floats): void {
    kernels.matmul(forward, x, p[`${name}Weight`]!, p[`${name}Bias`]!, y);
  }

  /** residual + x W + b */
  function onto({ name, forward }: Linear, residual: Floats, x: Floats, y: Floats): void {
    kernels.matmul(forward, x, p[`${name}Weight`]!, residual, sum);
    kernels.add(sum, p[`${name}Bias`]!, y);
  }

  function productBackward(
    { name, outputs, byInput, byWeight }: Linear, x: Floats, dy: Floats, dx: Floats, start: Floats | null = null,
  ): void {
    const weight = `${name}Weight`;
    kernels.matmul(byWeight, x, dy, before?.[weight] ?? null, to[weight]!);
    kernels.sumRows({ rows: N, columns: outputs }, dy, small[`${name}Bias`]!);
    kernels.matmul(byInput, dy, p[weight]!, start, dx);
  }

  function norm({ out, normalized, inverse }: Norm, i: number, x: Floats): void {
    kernels.norm(normRows, x, p[`gain${i}`]!, p[`bias${i}`]!, out, normalized, inverse);
  }

  function normBackward({ normalized, inverse }: Norm, i: number, dOut: Floats, dx: Floats): void {
    const [gain, dGain, dBias] = [p[`gain${i}`]!, small[`gain${i}`]!, small[`bias${i}`]!];
    kernels.normBackward(normRows, dOut, normalized, inverse, gain, dx, dGain, dBias);
  }

  function forward({ tokens, targets }: Part): void {
    kernels.embedding(rows, p.token!, tokens, sum);
    kernels.add(sum, p.position!, x0);
    norm(norm1, 1, x0);
    product(query, norm1.out, q);
    product(key, norm1.out, k);
    product(value, norm1.out, v);
    kernels.attention(attention, q, k, v, null, mixed, scores, space);
    onto(out, x0, mixed, x1);
    norm(norm2, 2, x1);
    product(up, norm2.out, hidden);
    kernels.relu(hidden, active);
    onto(down, x1, active, x2);
    norm(norm3, 3, x2);
    product(readout, norm3.out, logits);
    kernels.crossEntropy(logitsRows, logits, targets, loss, probabilities);
  }

  /** Gradients lie where numbers lay that are no longer needed. */
  function backward({ tokens, targets }: Part): void {
    const [dLogits, dOut, dx2, dx1, dx0] = [logits, x2, x0, x1, x0];
    kernels.crossEntropyBackward(logitsRows, probabilities, targets, dLoss, dLogits);
    productBackward(readout, norm3.out, dLogits, dOut);
    normBackward(norm3, 3, dOut, dx2);

    const dActive = hidden;
    productBackward(down, active, dx2, dActive);
    kernels.reluBackward(active, dActive, dHidden);
    productBackward(up, norm2.out, dHidden, dOut);
    normBackward(norm2, 2, dOut, sum);
    kernels.add(dx2, sum, dx1);

    const [dMixed, dq, dk, dv] = [norm2.out, norm2.normalized, norm3.out, norm3.normalized];
    productBackward(out, mixed, dx1, dMixed);
    kernels.attentionBackward(attention, q, k, v, scores, dMixed, dq, dk, dv, space);
    productBackward(query, norm1.out, dq, q);
    productBackward(key, norm1.out, dk, k, q);
    productBackward(value, norm1.out, dv, dOut, k);
    normBackward(norm1, 1, dOut, sum);
    kernels.add(dx1, sum, dx0);
    kernels.embeddingBackward(rows, tokens, dx0, small.token!);
    kernels.sumRows({ rows: batch, columns: T * d }, dx0, small.position!);
  }

  return (part, earlier, sums) => {
    [before, to, small] = [earlier?.by ?? null, sums.by, (earlier ? fresh : sums).by];
    forward(part);
    backward(part);
    if (earlier) kernels.add(earlier.small, fresh.small, sums.small);
    return loss[0]!;
  };
}

type Four<T> = [T, T, T, T];

interface Norm {
  out: Floats; // [N, d]
  normalized: Floats; // [N, d]
  inverse: Floats; // [N]
}

/** The sizes of y = x W + b and of its gradients. x [rows, inputs], W [inputs, outputs] */
interface Linear {
  name: string;
  outputs: number;
  forward: MatmulSizes;
  byInput: MatmulSizes;
  byWeight: MatmulSizes;
}

function linearOf(name: string, rows: number, inputs: number, outputs: number): Linear {
  const plain = (columns: number) => ({ batch: 0, row: columns, column: 1 });
  const turned = (columns: number) => ({ batch: 0, row: 1, column: columns });
  const [x, y] = [plain(inputs), plain(outputs)];
  return {
    name,
    outputs,
    forward: { batch: 1, rows, inner: inputs, columns: outputs, a: x, b: plain(outputs) },
    byInput: { batch: 1, rows, inner: outputs, columns: inputs, a: y, b: turned(outputs) },
    byWeight: { batch: 1, rows: inputs, inner: rows, columns: outputs, a: turned(inputs), b: y },
  };
}
