import { attention } from "compute";

/** queries [heads, T, dHead]; keys and values [sets, T, dHead] -> what each head brings [heads, T, dHead] */
export function grouped(queries: number[][][], keys: number[][][], values: number[][][]): number[][][] {
  const [own, key, value] = [queries[0]!, keys[0]!, values[0]!]; // one head, one set
  const brought = attention(own, key, value).output.toArray<number[][]>(); // [T, dHead]
  return [brought]; // the other heads are still missing
}
