import { attention } from "compute";

export function grouped(queries: number[][][], keys: number[][][], values: number[][][]): number[][][] {
  const share = queries.length / keys.length;
  return queries.map((_, head) => {
    const set = Math.floor(head / share);
    const group = queries.slice(set * share, (set + 1) * share);
    const average = group[0]!.map((row, t) => row.map((_, d) => group.reduce((sum, one) => sum + one[t]![d]! / share, 0)));
    return attention(average, keys[set]!, values[set]!).output.toArray<number[][]>();
  });
}
