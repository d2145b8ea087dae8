import { damaged, type Snapshot } from "experiments";

const all = [0, 1, 2, 3, 4, 5, 6, 7];

/** The four heads to keep, counted from 0. */
export function prune(snapshot: Snapshot): number[] {
  /** Accuracy when only these heads are left. */
  function accuracyWith(heads: number[]): number {
    const states = all.map((head) =>
      heads.includes(head) ? "intact" : "delete");
    return damaged(snapshot, states).accuracy;
  }
  accuracyWith(all); // of the whole model
  return all; // nothing is removed yet
}
