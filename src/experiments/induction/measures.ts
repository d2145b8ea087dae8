/**
 * What a model of the induction task does, in numbers. An induction head looks at the token after an earlier
 * occurrence of the present one; it can, once a head of an earlier layer has told each token what stood before it.
 * Source: Elhage et al. 2021, "A mathematical framework for transformer circuits".
 */
import { argmax, type Tensor } from "../../compute/index.ts";
import type { InductionBatch, InductionExample } from "./task.ts";

/** The share of asked positions whose next token has the largest logit. logits [batch, T, vocabulary] */
export function accuracyWhereAsked(logits: Tensor, { examples }: InductionBatch): number {
  const [guesses, length] = [argmax(logits).data, logits.shape[1]!]; // [batch, T]
  let [asked, hits] = [0, 0];
  examples.forEach(({ tokens, period }, b) => {
    for (let place = period; place < length; place++, asked++) {
      if (guesses[b * length + place] === tokens[place + 1]) hits++;
    }
  });
  return hits / asked;
}

/**
 * Attention that goes from an asked position to the tokens after any earlier occurrence of its own token: the mean
 * over all asked positions, for each head. weights [batch, heads, T, T] -> [heads]
 */
export function inductionMass(weights: Tensor, examples: readonly InductionExample[]): number[] {
  return meanMass(weights, examples, ({ tokens, period }, place) => {
    if (place < period) return undefined;
    const earlier = tokens.slice(0, place).flatMap((token, at) => (token === tokens[place] ? [at] : []));
    return earlier.map((at) => at + 1);
  });
}

/**
 * Attention that goes to the token just before, for each head: from the tokens that first came after another, up to
 * the first of the second period. They are what an induction head finds; later ones need not know. -> [heads]
 */
export function previousTokenMass(weights: Tensor, examples: readonly InductionExample[]): number[] {
  return meanMass(weights, examples, ({ period }, place) => (place > 0 && place <= period ? [place - 1] : undefined));
}

/** The mean attention on the wanted places, over all rows that want any; undefined leaves a row out. */
function meanMass(
  weights: Tensor, examples: readonly InductionExample[],
  wanted: (example: InductionExample, place: number) => number[] | undefined,
): number[] {
  const [, heads, length] = weights.shape as [number, number, number, number];
  const { data } = weights;
  const totals = new Array<number>(heads).fill(0);
  let rows = 0;
  examples.forEach((example, b) => {
    for (let place = 0; place < length; place++) {
      const places = wanted(example, place);
      if (places === undefined) continue;
      rows++;
      totals.forEach((_, head) => {
        const row = ((b * heads + head) * length + place) * length;
        for (const at of places) totals[head]! += data[row + at]!;
      });
    }
  });
  return totals.map((total) => total / rows);
}
