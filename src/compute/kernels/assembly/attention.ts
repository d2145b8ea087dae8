// Attention of all heads. Working space, in numbers ("~" is up to a multiple of 8; attentionSpace in wasm-calls.ts adds
// it up): keys packed [dKey, ~Tk], values packed [Tk, ~dValue], scores of one block of queries and their 2^n [16, ~Tk].
import {
  areFew, block, bytes, columnsFor, dKey, dValue, heads, inPanels, keyHeads, keyRow, keys, keysSeen, outRow, queries,
  queryRow, setSizes, valueRow, weightsRow,
} from "./attention-sizes";
import { expand, reduce } from "./exp";
import { multiplyPanels } from "./gemm";
import { packPanels } from "./pack";
import { dots, mix } from "./rows";
import { fillRow, largests, loadSome, storePart, sums } from "./simd";
import { scaleRow } from "./softmax";
import { rowShifts, rowSums } from "./workspace";

let packedKeys: usize, packedValues: usize, scores: usize, scales: usize;

export function attention(
  batch: i32, heads_: i32, keyHeads_: i32, queries_: i32, keys_: i32, dKey_: i32, dValue_: i32, scale: f32,
  causal_: bool, maskBatch: i32, maskHead: i32, maskQuery: i32,
  q: usize, k: usize, v: usize, mask: usize, out: usize, weights: usize, space: usize,
): void {
  setSizes(heads_, keyHeads_, queries_, keys_, dKey_, dValue_, causal_);
  packedKeys = space;
  packedValues = packedKeys + bytes(dKey * inPanels(keys));
  scores = packedValues + bytes(keys * inPanels(dValue));
  scales = scores + bytes(block * inPanels(keys));
  const few = areFew(), maskRow = mask ? bytes(maskQuery) : 0;
  for (let example = 0; example < batch; example++) {
    for (let head = 0, packed = -1; head < heads; head++) {
      const keyHead = head * keyHeads / heads, kHead = k + bytes(keyHead * dKey), vHead = v + bytes(keyHead * dValue);
      const qHead = q + bytes(head * dKey), outHead = out + bytes(head * dValue);
      const maskHere = mask ? mask + bytes(example * maskBatch + head * maskHead) : 0;
      if (few) attendFew(qHead, kHead, vHead, scale, maskHere, maskRow, outHead, weights);
      else {
        if (keyHead != packed) pack(kHead, vHead, scale);
        packed = keyHead;
        attend(qHead, maskHere, maskRow, outHead, weights);
      }
      weights += bytes(queries * keys);
    }
    q += queryRow * queries;
    k += keyRow * keys;
    v += valueRow * keys;
    out += outRow * queries;
  }
}

function pack(k: usize, v: usize, scale: f32): void {
  packPanels(dKey, keys, k, 4, keyRow, packedKeys);
  scaleRow(dKey * inPanels(keys), scale, packedKeys, packedKeys);
  packPanels(keys, dValue, v, valueRow, 4, packedValues);
}

/** One head of one example. mask 0: none. */
function attend(q: usize, mask: usize, maskRow: usize, out: usize, weights: usize): void {
  for (let i = 0; i < queries; i += block) {
    const rows = min(block, queries - i), width = keysSeen(i + rows);
    const columns = columnsFor(width), step = bytes(columns);
    multiplyPanels(rows, columns, dKey, q, queryRow, 4, packedKeys, 0, dKey, 0, scores, step, 0, 0);
    weigh(i, rows, width, step, mask, maskRow, weights);
    multiplyPanels(rows, dValue, width, weights, weightsRow, 4, packedValues, 0, keys, 0, out, outRow, 0, 0);
    q += queryRow * block;
    out += outRow * block;
    weights += weightsRow * block;
    mask += maskRow * block;
  }
}

/** The same, query by query. */
function attendFew(
  q: usize, k: usize, v: usize, scale: f32, mask: usize, maskRow: usize, out: usize, weights: usize,
): void {
  for (let i = 0; i < queries; i++) {
    const width = keysSeen(i + 1);
    dots(width, dKey, q, k, keyRow, scale, scores);
    weigh(i, 1, width, 0, mask, maskRow, weights);
    mix(width, dValue, weights, v, valueRow, out);
    q += queryRow;
    out += outRow;
    weights += weightsRow;
    mask += maskRow;
  }
}

/** The scores of a block of queries, `step` apart, to weights. */
function weigh(
  first: i32, rows: i32, width: i32, step: usize, mask: usize, maskRow: usize, weights: usize,
): void {
  const count = (width + 3) & ~3;
  closeUnseen(first, rows, width, step, mask, maskRow);
  reduce(rows, count, scores, rowShifts, scores, scales, step);
  expand(rows, count, scores, scales, scores, rowSums, step);
  share(rows, width, step, weights);
}

/**
 * Scores of keys that a query does not see become -Infinity, and the largest of each row goes to rowShifts; the lowest
 * number if nothing is seen, so that e^(score - shift) is 0 and not NaN.
 */
function closeUnseen(
  first: i32, rows: i32, width: i32, step: usize, mask: usize, maskRow: usize,
): void {
  const closed = f32x4.splat(-Infinity), zero = f32x4.splat(0);
  // Without a mask whole vectors of keys are seen by all of these queries.
  const open = mask ? 0 : keysSeen(first + 1) & ~3;
  for (let row = 0, s = scores, shifts = rowShifts; row < rows; row++) {
    const seen = i32x4.splat(keysSeen(first + row + 1));
    let top = f32x4.splat(-f32.MAX_VALUE), i: usize = 0;
    for (; i < bytes(open); i += 16) top = f32x4.pmax(top, v128.load(s + i));
    let places = i32x4.add(i32x4.splat(open), i32x4(0, 1, 2, 3));
    for (let n = width - open; n > 0; n -= 4, i += 16) {
      let sees = i32x4.lt_s(places, seen);
      if (mask) sees = v128.and(sees, f32x4.ne(loadSome(n, mask + i), zero));
      const x = v128.bitselect(v128.load(s + i), closed, sees);
      v128.store(s + i, x);
      top = f32x4.pmax(top, x);
      places = i32x4.add(places, i32x4.splat(4));
    }
    v128.store(shifts, largests(top));
    s += step;
    shifts += 16;
    mask += maskRow;
  }
}

/** The terms of each row divided by their sum; keys from `width` on were not computed and get weight 0. */
function share(rows: i32, width: i32, step: usize, weights: usize): void {
  const zero = f32x4.splat(0), one = f32x4.splat(1);
  for (let row = 0, s = scores, total = rowSums; row < rows; row++) {
    const sum = sums(v128.load(total)), inverse = v128.and(f32x4.div(one, sum), f32x4.ne(sum, zero));
    let n = width, i: usize = 0;
    for (; n >= 4; n -= 4, i += 16) v128.store(weights + i, f32x4.mul(v128.load(s + i), inverse));
    if (n > 0) storePart(n, weights + i, f32x4.mul(v128.load(s + i), inverse));
    if (width < keys) fillRow(keys - width, weights + bytes(width), zero);
    s += step;
    total += 16;
    weights += weightsRow;
  }
}
