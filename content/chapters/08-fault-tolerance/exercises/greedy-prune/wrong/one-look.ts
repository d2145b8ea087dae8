import { damaged, type Snapshot } from "experiments";

const all = [0, 1, 2, 3, 4, 5, 6, 7];

export function prune(snapshot: Snapshot): number[] {
  const accuracyWith = (heads: number[]) =>
    damaged(snapshot, all.map((head) => (heads.includes(head) ? "intact" : "delete"))).accuracy;
  const cost = all.map((head) => -accuracyWith(all.filter((other) => other !== head)));
  return all.toSorted((a, b) => cost[b]! - cost[a]!).slice(0, 4);
}
