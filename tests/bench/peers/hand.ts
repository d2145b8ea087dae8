/**
 * The training step on our kernels without tape and jit, its backward pass written by hand: what it takes less than
 * `relaxed` is the price of writing only the forward pass.
 */
import { setEngine } from "../../../src/compute/index.ts";
import { createWorkspace } from "../../../src/compute/kernels/index.ts";
import { partsFor } from "../../../src/experiments/speed/workloads.ts";
import type { StepWorkload } from "../workloads.ts";
import { passOf, type Cut, type Fields, type Floats, type Named, type Part } from "./hand-pass.ts";
import { classes, columns, lossesOf, startOf } from "./numbers.ts";
import type { PeerModule } from "./peer.ts";

export function open(): void {
  setEngine("relaxed");
}

export const kinds: PeerModule["kinds"] = {
  step: (w) => ({ run: stepByHand(w, partsFor(w)), check: () => lossesOf(stepByHand(w, partsFor(w))) }),
};

/** A training step that gives the loss; the batch is taken in `parts`, whose gradients add up. */
export function stepByHand(w: StepWorkload, parts: number): () => number {
  const start = startByName(w);
  const workspace = createWorkspace(roomFor(w, parts));
  const cut = cutter(workspace.floats);
  const [p, m, v, g0, g1, fresh] = Array.from({ length: 6 }, () => fieldsOf(start, cut)) as Six<Fields>;
  for (const [name, values] of start) p.by[name]!.set(values);
  const pass = passOf(w, w.batch / parts, 1 / parts, workspace, p.by, fresh, cut);
  const batch = partsOf(w, parts, cut);
  const [rate, corrections] = [cut(1), cut(2)];
  rate[0] = 1e-3;
  const decays = [1, 1];
  return () => {
    let [loss, before, to]: [number, Fields | null, Fields] = [0, null, g0];
    for (const part of batch) {
      loss += pass(part, before, to) / parts;
      [before, to] = [to, to === g0 ? g1 : g0];
    }
    corrections.set([1 - (decays[0]! *= 0.9), 1 - (decays[1]! *= 0.999)]);
    const sizes = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    workspace.kernels.adam(sizes, rate, corrections, before!.all, p.all, m.all, v.all);
    return loss;
  };
}

type Six<T> = [T, T, T, T, T, T];

/** The peers' parameters, with one matrix and one bias each for queries, keys and values; matrices first. */
function startByName(w: StepWorkload): [name: string, values: Floats][] {
  const { dModel: d } = w;
  const separate = startOf(w).flatMap(([name, , values]): [string, Floats][] => {
    if (!name.startsWith("qkv")) return [[name, values]];
    const third = (i: number) => columns(values, 3 * d, i * d, (i + 1) * d);
    return ["query", "key", "value"].map((one, i) => [name.replace("qkv", one), third(i)]);
  });
  return separate.sort(([a], [b]) => Number(isMatrix(b)) - Number(isMatrix(a)));
}

function isMatrix(name: string): boolean {
  return name.endsWith("Weight");
}

/** Room for one number per parameter, those that are not matrices at the end. */
function fieldsOf(start: readonly [string, Floats][], cut: Cut): Fields {
  const [count, matrices] = [start, start.filter(([name]) => isMatrix(name))].map((entries) =>
    entries.reduce((sum, [, values]) => sum + lined(values.length), 0),
  ) as [number, number];
  const all = cut(count).fill(0); // the space between parameters too
  const inside = cutter(all);
  const by: Named = Object.fromEntries(start.map(([name, values]) => [name, inside(values.length)]));
  return { all, small: all.subarray(matrices), by };
}

function partsOf(w: StepWorkload, parts: number, cut: Cut): Part[] {
  const count = w.batch * w.length;
  const drawn = (seed: number) => Float32Array.from(classes(seed, count, w.vocabulary));
  const [tokens, targets] = [drawn(100), drawn(101)];
  const own = (all: Floats, i: number) => {
    const part = cut(count / parts);
    part.set(all.subarray(i * part.length, (i + 1) * part.length));
    return part;
  };
  return Array.from({ length: parts }, (_, i) => ({ tokens: own(tokens, i), targets: own(targets, i) }));
}

function cutter(floats: Floats): Cut {
  let from = 0;
  return (count) => {
    const piece = floats.subarray(from, from + count);
    if (piece.length < count) throw new RangeError(`stepByHand: expected room for ${from + count}.`);
    from += lined(count);
    return piece;
  };
}

/** Arrays begin at lines of the processor's cache: 16 numbers. */
function lined(count: number): number {
  return Math.ceil(count / 16) * 16;
}

/** More than enough numbers: what is never touched costs nothing. */
function roomFor({ dModel: d, heads, length, batch, vocabulary }: StepWorkload, parts: number): number {
  const parameters = 12 * d * d + (20 + length + 2 * vocabulary) * d + vocabulary + 1000;
  const perRow = 40 * d + 4 * vocabulary + 2 * heads * length + 100;
  const space = 100_000 + 20 * length * (length + d);
  return 6 * parameters + ((batch * length) / parts) * perRow + 8 * batch * length + space;
}
