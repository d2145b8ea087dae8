/**
 * The workloads of the benchmark, as plain data that travels to every peer. All numbers are float32 and all work is
 * done on one thread. Their names are those of the study that set the goals; P is a training step of the size that
 * pages use, and a step of any other size is called "dModel,heads,length,batch", as in 64,8,128,32.
 */
import { attentionMegaflops, stepMegaflops } from "../../src/experiments/speed/workloads.ts";

/** The sizes of a multi-head layer and of what goes through it. */
export interface Sizes {
  dModel: number;
  heads: number;
  length: number;
  batch: number;
}

/** A parameter, and the deviation of the normal numbers it starts with. At 0, a gain starts at 1 and a bias at 0. */
export type Start = [name: string, shape: number[], deviation: number];

/** Multi-head self-attention without mask: output only, or with the gradients of x and of all parameters. */
export interface AttentionWorkload<Kind = "attention" | "attention-forward"> extends Sizes {
  kind: Kind;
  parameters: Start[];
}

/**
 * A training step of a one-layer language model: embeddings of token and position, a pre-norm block (causal attention,
 * then an MLP four times as wide with ReLU), layer norm, logits, mean cross-entropy over all targets, the full backward
 * pass, Adam; the loss is read at the end.
 */
export interface StepWorkload extends Sizes {
  kind: "step";
  vocabulary: number;
  parameters: Start[];
}

/** C = A B, all of [n, n]. */
export interface MatmulWorkload {
  kind: "matmul";
  n: number;
}

/** Softmax of every row. */
export interface SoftmaxWorkload {
  kind: "softmax";
  rows: number;
  columns: number;
}

/** All of U, S and V of a matrix of normal numbers [n, n]. */
export interface SvdWorkload {
  kind: "svd";
  n: number;
}

export interface Named {
  name: string;
  /** Millions of additions and multiplications, where a rate means something. */
  megaflops?: number;
}

export type Workload = Named &
  (
    | AttentionWorkload<"attention">
    | AttentionWorkload<"attention-forward">
    | StepWorkload
    | MatmulWorkload
    | SoftmaxWorkload
    | SvdWorkload
  );

export type Kind = Workload["kind"];

export const workloadNames = [
  ...["A64", "A128", "FA64", "FA128", "B", "B128", "P"],
  ...["C64", "C128", "C256", "C512", "C1024", "D", "E64", "E256"],
];

const vocabulary = 64;

const layers = {
  small: { dModel: 64, heads: 8, length: 32, batch: 32 },
  large: { dModel: 128, heads: 8, length: 64, batch: 32 },
  page: { dModel: 32, heads: 4, length: 16, batch: 16 },
};

const named: Record<string, () => Omit<Workload, "name">> = {
  A64: () => attentionOf("attention", layers.small),
  A128: () => attentionOf("attention", layers.large),
  FA64: () => attentionOf("attention-forward", layers.small),
  FA128: () => attentionOf("attention-forward", layers.large),
  B: () => stepOf(layers.small),
  B128: () => stepOf(layers.large),
  P: () => stepOf(layers.page),
  D: () => ({ kind: "softmax", rows: 1024, columns: 1024 }),
};

/** What a name means; throws for one that means nothing. */
export function workload(name: string): Workload {
  const work = named[name]?.() ?? matrixOf(name) ?? sizedStep(name);
  if (work) return { name, ...work } as Workload;
  throw new Error(
    `bench: there is no workload "${name}"; choose from ${workloadNames.join(" ")}, ` +
      `or a training step "dModel,heads,length,batch" such as 64,8,128,32`,
  );
}

function attentionOf(kind: AttentionWorkload["kind"], sizes: Sizes) {
  const megaflops = attentionMegaflops(sizes) * (kind === "attention" ? 3 : 1);
  const deviation = sizes.dModel ** -0.5; // here biases are drawn too, so that their part is seen in the check
  return { kind, ...sizes, parameters: layerStart(sizes.dModel, deviation), megaflops };
}

function stepOf(sizes: Sizes) {
  const parameters = stepStart(sizes.dModel, sizes.length);
  const megaflops = stepMegaflops({ ...sizes, vocabulary });
  return { kind: "step" as const, ...sizes, vocabulary, parameters, megaflops };
}

function matrixOf(name: string) {
  const [, kind, size] = /^([CE])([1-9]\d*)$/.exec(name) ?? [];
  const n = Number(size);
  if (kind === "C") return { kind: "matmul" as const, n, megaflops: (2 * n ** 3) / 1e6 };
  return kind === "E" ? { kind: "svd" as const, n } : undefined;
}

function sizedStep(name: string) {
  const numbers = name.split(",").map(Number);
  if (numbers.length !== 4 || !numbers.every((number) => Number.isInteger(number) && number > 0)) return undefined;
  const [dModel, heads, length, batch] = numbers as [number, number, number, number];
  return dModel % heads === 0 ? stepOf({ dModel, heads, length, batch }) : undefined;
}

function layerStart(d: number, biasDeviation: number): Start[] {
  return [...linearStart("qkv", d, 3 * d, biasDeviation), ...linearStart("out", d, d, biasDeviation)];
}

function stepStart(d: number, length: number): Start[] {
  return [
    ["token", [vocabulary, d], 0.02],
    ["position", [length, d], 0.02],
    ...[...normStart(1, d), ...layerStart(d, 0)],
    ...[...normStart(2, d), ...linearStart("up", d, 4 * d), ...linearStart("down", 4 * d, d)],
    ...[...normStart(3, d), ...linearStart("logits", d, vocabulary)],
  ];
}

function normStart(i: number, d: number): Start[] {
  return [[`gain${i}`, [d], 0], [`bias${i}`, [d], 0]];
}

function linearStart(name: string, inputs: number, outputs: number, biasDeviation = 0): Start[] {
  return [[`${name}Weight`, [inputs, outputs], inputs ** -0.5], [`${name}Bias`, [outputs], biasDeviation]];
}
