import { attention } from "compute";

export function grouped(queries: number[][][], keys: number[][][], values: number[][][]): number[][][] {
  const share = queries.length / keys.length; // heads per set
  return queries.map((own, head) => {
    const set = Math.floor(head / share);
    return attention(own, keys[set]!, values[set]!).output.toArray<number[][]>();
  });
}
