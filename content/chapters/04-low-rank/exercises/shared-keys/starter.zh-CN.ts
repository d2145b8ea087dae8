import { attention } from "compute";

/** queries [heads, T, dHead]；keys 和 values [sets, T, dHead] -> 每个头带回的 [heads, T, dHead] */
export function grouped(queries: number[][][], keys: number[][][], values: number[][][]): number[][][] {
  const [own, key, value] = [queries[0]!, keys[0]!, values[0]!]; // 一个头，一组键和值
  const brought = attention(own, key, value).output.toArray<number[][]>(); // [T, dHead]
  return [brought]; // 其余的头还没有
}
