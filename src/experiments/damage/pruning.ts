/** Three orders in which to delete the heads of a trained model, one after the other, until none is left. */
import { crossEntropy, gradients, ones, tensor } from "../../compute/index.ts";
import { predict, type CompetitionModel, type Lesson } from "../competition/model.ts";
import type { CompetitionSettings } from "../competition/settings.ts";
import type { Bench, Remainder } from "./bench.ts";

export interface Race {
  /** The heads in the order in which they were deleted. */
  removed: number[];
  /** accuracy[i] after i deletions: from all heads to none. */
  accuracy: number[];
}

/** At every turn the head whose deletion leaves the best accuracy; of equal ones, the smallest loss. */
export function greedyRace(bench: Bench, heads: number): Race {
  const removed: number[] = [];
  const accuracy = [without(bench, heads, []).accuracy];
  while (removed.length < heads) {
    const left = headsBut(heads, removed);
    const tried = left.map((head) => ({ head, ...without(bench, heads, [...removed, head]) }));
    const best = tried.reduce((a, b) => (isBetter(b, a) ? b : a));
    removed.push(best.head);
    accuracy.push(best.accuracy);
  }
  return { removed, accuracy };
}

/** In an order that was fixed before the first deletion. */
export function raceInOrder(bench: Bench, order: readonly number[]): Race {
  const accuracy = [...order, null].map((_, i) => without(bench, order.length, order.slice(0, i)).accuracy);
  return { removed: [...order], accuracy };
}

/**
 * How much each head matters, as far as the gradient can tell: the mean over the examples of |dL/dxi|, xi being a gate
 * of 1 on the head's output. Source: Michel, Levy & Neubig 2019, "Are sixteen heads really better than one?", eq. 2.
 */
export function importances(model: CompetitionModel, exam: Lesson, settings: CompetitionSettings): number[] {
  const shape = [exam.examples.length, settings.heads];
  const gates = tensor(ones(shape), { requiresGrad: true });
  const loss = crossEntropy(predict(model, exam, settings, gates).logits, exam.answers);
  const perExample = gradients(loss, gates)[0]!.toArray<number[][]>(); // [batch, heads], of the mean over the batch
  const heads = Array.from({ length: settings.heads }, (_, head) => head);
  return heads.map((head) => perExample.reduce((sum, row) => sum + Math.abs(row[head]!), 0));
}

/** The least important first. */
export function ascending(importance: readonly number[]): number[] {
  return importance.map((_, head) => head).sort((a, b) => importance[a]! - importance[b]! || a - b);
}

function without(bench: Bench, heads: number, deleted: readonly number[]): Remainder {
  return bench(Array.from({ length: heads }, (_, head) => (deleted.includes(head) ? "delete" : "intact")));
}

function headsBut(heads: number, removed: readonly number[]): number[] {
  return Array.from({ length: heads }, (_, head) => head).filter((head) => !removed.includes(head));
}

function isBetter(a: Remainder, b: Remainder): boolean {
  return a.accuracy === b.accuracy ? a.loss < b.loss : a.accuracy > b.accuracy;
}
