import { damaged, type Snapshot } from "experiments";

const everyone = [0, 1, 2, 3, 4, 5, 6, 7];

export function prune(snapshot: Snapshot): number[] {
  const accuracyWith = (heads: number[]) =>
    damaged(snapshot, everyone.map((head) => (heads.includes(head) ? "intact" : "delete"))).accuracy;
  let kept = everyone;
  while (kept.length > 4) {
    const tried = kept.map((head) => accuracyWith(kept.filter((other) => other !== head)));
    const least = tried.indexOf(Math.min(...tried));
    kept = kept.filter((_, place) => place !== least);
  }
  return kept;
}
