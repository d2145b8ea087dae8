/**
 * What each English word is worth for each Chinese one: how much less probable the Chinese word becomes when the model
 * cannot see the English word. Set beside the attention weights, it says what of a row can be believed.
 * Source: Jain & Wallace 2019, "Attention is not explanation", section 4.2.
 */
import { argmax, logSoftmax, rankCorrelation, Tensor } from "../../compute/index.ts";
import { CHINESE, numbersOf, S, T, type Batch } from "./batch.ts";
import { headsOf, meanOverHeads } from "./measure.ts";
import type { Reader } from "./model.ts";

export interface LeaveOneOut {
  /** The share of Chinese words whose largest weight is on the English word that they need most. */
  top1: number;
  /** Spearman's rank correlation of weights and drops, averaged over Chinese words. */
  rank: number;
}

/**
 * Drops of log p, in nats: one [T, S] for each pair, without the row of the end. A word is hidden from all, as if it
 * were not there; or "across": from the decoder alone, while the encoder has mixed it into the others.
 */
export function dropsOf(look: Reader, batch: Batch, hidden: "all" | "across" = "all"): number[][][] {
  const before = logProbabilities(look, batch, batch.present);
  const without = Array.from({ length: S }, (_, s) => {
    const across = closed(batch.present, s);
    return logProbabilities(look, batch, hidden === "all" ? across : batch.present, across);
  });
  return batch.pairs.map(({ english, chinese }, b) => (
    chinese.map((_, t) => english.map((_, s) => before[b]![t]! - without[s]![b]![t]!))
  ));
}

/** How far the rows of attention, averaged over heads, agree with the drops. weights [batch, heads, T, S] */
export function leaveOneOut(weights: Tensor, drops: readonly number[][][]): LeaveOneOut {
  const means = meanOverHeads(headsOf(weights));
  const rows = drops.flatMap((pair, b) => pair.map((drop, t) => (
    { drop, weight: means[b * T + t]!.slice(0, drop.length) }
  )));
  const mean = (of: (row: { drop: number[]; weight: number[] }) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  return {
    top1: mean(({ drop, weight }) => (argmax(drop).item() === argmax(weight).item() ? 1 : 0)),
    rank: mean(({ drop, weight }) => rankCorrelation(weight, drop)),
  };
}

/** log p of every right word, and of the end. [batch][T] */
function logProbabilities(
  look: Reader, { source, read, pairs }: Batch, present: Tensor, across = present,
): number[][] {
  const { data } = logSoftmax(look({ source, read, present, across }).logits);
  return pairs.map(({ chinese }, b) => numbersOf(chinese).map((word, t) => data[(b * T + t) * CHINESE.length + word]!));
}

/** As if English word s were not there. */
function closed(present: Tensor, s: number): Tensor {
  return new Tensor(present.data.map((open, i) => (i % S === s ? 0 : open)) as Float32Array, present.shape);
}
