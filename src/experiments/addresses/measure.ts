/** What the address experiment measures on its exam, over all of its examples. */
import { argmax, equal, log, multiply, sum, where, type Tensor } from "../../compute/index.ts";
import type { Batch, Example } from "./task.ts";

/** The share of right answers to each question. logits [batch, asked, values] */
export function accuracyPerQuestion(logits: Tensor, exam: Batch, questions: number): number[] {
  const hits = equal(argmax(logits), exam.answers).data; // [batch, asked]
  const asked = exam.examples.flatMap((example) => example.asked);
  return Array.from({ length: questions }, (_, question) => average(hits.filter((_, i) => asked[i] === question)));
}

/** Over all layers, examples and heads, in bits. weights: one [batch, heads, 1, tokens] per layer */
export function meanEntropy(weights: readonly Tensor[]): number {
  const nats = weights.map((p) => -sum(multiply(p, log(where(p, p, 1)))).item()); // 0 log 0 counts as 0
  const rows = weights.map((p) => p.size / p.shape.at(-1)!);
  return total(nats) / total(rows) / Math.LN2;
}

/**
 * How much of its attention each head gives to the token that answers each question, on average over the examples
 * that ask it. Two questions may have one token, so a row may sum to more than 1. [heads of all layers, questions]
 */
export function targetWeights(weights: readonly Tensor[], examples: readonly Example[], questions: number): number[][] {
  const asks = (example: Example, question: number) => example.asked.indexOf(question);
  return weights.flatMap((layer) => {
    const [, heads, , tokens] = layer.shape as [number, number, number, number];
    const weightOn = (b: number, head: number, token: number) => layer.data[(b * heads + head) * tokens + token]!;
    return Array.from({ length: heads }, (_, head) => Array.from({ length: questions }, (_, question) => (
      average(examples.flatMap((example, b) => {
        const place = asks(example, question);
        return place === -1 ? [] : [weightOn(b, head, example.targets[place]!)];
      }))
    )));
  });
}

/** A head's target weights, largest first, on average over the heads: 0.69 and 0.37 where a head packs two values. */
export function sortedTargetWeights(weights: readonly (readonly number[])[]): number[] {
  const sorted = weights.map((row) => [...row].sort((a, b) => b - a));
  return sorted[0]!.map((_, place) => average(sorted.map((row) => row[place]!)));
}

function average(numbers: ArrayLike<number>): number {
  return total(Array.from(numbers)) / numbers.length;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
