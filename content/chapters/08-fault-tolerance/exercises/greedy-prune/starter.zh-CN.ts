import { damaged, type Snapshot } from "experiments";

const all = [0, 1, 2, 3, 4, 5, 6, 7];

/** 要留下的四个头，从 0 数起。 */
export function prune(snapshot: Snapshot): number[] {
  /** 模型里只剩 heads 这几个头时的准确率。 */
  function accuracyWith(heads: number[]): number {
    const states = all.map((head) =>
      heads.includes(head) ? "intact" : "delete");
    return damaged(snapshot, states).accuracy;
  }
  accuracyWith(all); // 完整的模型
  return all; // 还什么都没有删
}
