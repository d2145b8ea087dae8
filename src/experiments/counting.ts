/** What a layer of attention costs and what it can tell apart, counted from its sizes: 1 head of 1024, or 16 of 64. */
import type { Experiment, Report } from "./experiment.ts";
import { checkCounts, filled } from "./options.ts";

export interface AttentionShape {
  dModel: number;
  heads: number;
  /** dModel / heads, rounded down, unless said. */
  dHead?: number;
  /** Keys that a query looks at; 1 counts per pair of a query and a key. */
  keys?: number;
}

export interface AttentionCost {
  /** Entries of W_Q, W_K, W_V and W_O. */
  parameters: number;
  /** The largest rank of W_Q W_Kᵀ, for each head. */
  qkRank: number;
  /** The largest rank of what all heads write together: Concat(W_V,1 ... W_V,h) W_O. */
  ovRank: number;
  /** Rows of weights for each query. */
  distributions: number;
  /** Multiplications and additions in the scores q·k of one query. */
  scoreFlops: number;
  /** Exponentials in the softmax of one query. */
  softmaxExponentials: number;
}

export function attentionCost(shape: AttentionShape): AttentionCost {
  const { dModel, heads, dHead, keys } = toSettings(shape);
  return {
    parameters: 4 * dModel * heads * dHead,
    qkRank: Math.min(dModel, dHead),
    ovRank: Math.min(dModel, heads * dHead),
    distributions: heads,
    scoreFlops: 2 * heads * dHead * keys,
    softmaxExponentials: heads * keys,
  };
}

export interface CountingOptions extends Partial<AttentionShape> {
  seed?: number;
}

export const counting: Experiment<CountingOptions, AttentionCost & Report> = {
  name: "counting",
  exact: true,
  settings: toSettings,
  *train(options) {
    yield { step: 1, steps: 1, done: true, ...attentionCost(toSettings(options)) };
  },
  numbers: ({ step: _, steps: __, done: ___, ...cost }) => cost,
};

function toSettings({ dModel = 1024, heads = 1, dHead, keys }: CountingOptions): Required<AttentionShape> {
  const defaults = { dModel, heads, dHead: Math.floor(dModel / heads), keys: 1 };
  const settings = filled<Required<AttentionShape>>(defaults, { dHead, keys });
  checkCounts("attentionCost", settings, ["dModel", "heads", "dHead", "keys"]);
  return settings;
}
