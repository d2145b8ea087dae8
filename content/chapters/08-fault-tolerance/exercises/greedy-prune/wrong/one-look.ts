import { damaged, type Snapshot } from "experiments";

const everyone = [0, 1, 2, 3, 4, 5, 6, 7];

export function prune(snapshot: Snapshot): number[] {
  const accuracyWith = (heads: number[]) =>
    damaged(snapshot, everyone.map((head) => (heads.includes(head) ? "intact" : "delete"))).accuracy;
  const cost = everyone.map((head) => -accuracyWith(everyone.filter((other) => other !== head)));
  return everyone.toSorted((a, b) => cost[b]! - cost[a]!).slice(0, 4);
}
