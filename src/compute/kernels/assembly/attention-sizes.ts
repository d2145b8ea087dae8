// The sizes of the attention at hand, set when a call begins and read by attention.ts and attention-backward.ts.
// Rows are bytes from one position to the next.
import { panelColumns } from "./pack";

/** Queries of one block: their scores stay in the first cache from one product to the next. */
export const block: i32 = 16;

export let heads: i32, keyHeads: i32, queries: i32, keys: i32, dKey: i32, dValue: i32, causal: bool;
export let queryRow: usize, keyRow: usize, valueRow: usize, outRow: usize, weightsRow: usize;

export function setSizes(
  heads_: i32, keyHeads_: i32, queries_: i32, keys_: i32, dKey_: i32, dValue_: i32, causal_: bool,
): void {
  heads = heads_;
  keyHeads = keyHeads_;
  queries = queries_;
  keys = keys_;
  dKey = dKey_;
  dValue = dValue_;
  causal = causal_;
  queryRow = bytes(heads * dKey);
  keyRow = bytes(keyHeads * dKey);
  valueRow = bytes(keyHeads * dValue);
  outRow = bytes(heads * dValue);
  weightsRow = bytes(keys);
}

/** Are the queries so few that they go one by one against keys and values as they lie? Else these are packed. */
export function areFew(): bool {
  return queries <= 2;
}

/** How many bytes n numbers take. */
// @ts-ignore: decorator
@inline export function bytes(n: i32): usize {
  return <usize>n << 2;
}

/** n, or as many more as fill whole panels. */
// @ts-ignore: decorator
@inline export function inPanels(n: i32): i32 {
  return (n + panelColumns - 1) & -panelColumns;
}

/** How many columns of packed keys are multiplied to have `width` scores: whole wide panels, as they were packed. */
export function columnsFor(width: i32): i32 {
  return min(inPanels(keys), (width + 15) & -16);
}

/** Bytes of one row of scores: whole panels, and room for a block of zeros behind the last key that is seen. */
export function scoresRow(): usize {
  return bytes(inPanels(keys) + block);
}

/** How many keys the queries before number `end` see. */
export function keysSeen(end: i32): i32 {
  return causal ? min(keys, max(0, end + keys - queries)) : keys;
}
