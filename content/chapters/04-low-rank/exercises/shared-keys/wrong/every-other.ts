import { attention } from "compute";

export function grouped(queries: number[][][], keys: number[][][], values: number[][][]): number[][][] {
  return queries.map((own, head) => {
    const set = head % keys.length;
    return attention(own, keys[set]!, values[set]!).output.toArray<number[][]>();
  });
}
