// Attention of all heads. Working space, in numbers (attentionSpace in wasm.ts counts it; "~" is up to a multiple of 8):
// keys packed [dKey, ~Tk], values packed [Tk, ~dValue], scores of one block of queries [16, ~Tk + 16].
import {
  block, bytes, causal, dKey, dValue, heads, inPanels, keyHeads, keyRow, keys, keysSeen, outRow, queries, queryRow,
  scoresRow, setSizes, valueRow, weightsRow,
} from "./attention-sizes";
import { expRow } from "./exp";
import { multiplyPanels } from "./gemm";
import { packPanels, panelBytes, panelStep } from "./pack";
import { fillRow, loadPart } from "./simd";
import { inverseOf, scaleRow, shiftOf } from "./softmax";

let packedKeys: usize, packedValues: usize, scores: usize;

export function attention(
  batch: i32, heads_: i32, keyHeads_: i32, queries_: i32, keys_: i32, dKey_: i32, dValue_: i32, scale: f32,
  causal_: bool, maskBatch: i32, maskHead: i32, maskQuery: i32,
  q: usize, k: usize, v: usize, mask: usize, out: usize, weights: usize, space: usize,
): void {
  setSizes(heads_, keyHeads_, queries_, keys_, dKey_, dValue_, causal_);
  packedKeys = space;
  packedValues = packedKeys + bytes(dKey * inPanels(keys));
  scores = packedValues + bytes(keys * inPanels(dValue));
  for (let example = 0; example < batch; example++) {
    for (let head = 0, packed = -1; head < heads; head++) {
      const keyHead = head * keyHeads / heads;
      if (keyHead != packed) pack(k + bytes(keyHead * dKey), v + bytes(keyHead * dValue), scale);
      packed = keyHead;
      const maskHere = mask ? mask + bytes(example * maskBatch + head * maskHead) : 0;
      attend(q + bytes(head * dKey), maskHere, bytes(maskQuery), out + bytes(head * dValue), weights);
      weights += bytes(queries * keys);
    }
    q += queryRow * queries;
    k += keyRow * keys;
    v += valueRow * keys;
    out += outRow * queries;
  }
}

function pack(k: usize, v: usize, scale: f32): void {
  packPanels(dKey, keys, k, 4, keyRow, f32x4.splat(scale), packedKeys);
  packPanels(keys, dValue, v, valueRow, 4, f32x4.splat(1), packedValues);
}

/** One head of one example. mask 0: none. */
function attend(q: usize, mask: usize, maskRow: usize, out: usize, weights: usize): void {
  for (let i = 0; i < queries; i += block) {
    const rows = min(block, queries - i), width = keysSeen(i + rows);
    multiplyPanels(
      rows, inPanels(width), dKey, q, queryRow, 4, packedKeys, panelBytes(dKey), panelStep, scores, scoresRow(), 0, 0,
    );
    for (let row = 0, s = scores, w = weights; row < rows; row++) {
      if (mask) closeMasked(width, mask, s);
      weigh(keysSeen(i + row + 1), width, s, w);
      mask += maskRow;
      s += scoresRow();
      w += weightsRow;
    }
    multiplyPanels(
      rows, dValue, width, weights, weightsRow, 4, packedValues, panelBytes(keys), panelStep, out, outRow, 0, 0,
    );
    q += queryRow * block;
    out += outRow * block;
    weights += weightsRow * block;
  }
}

/** Scores whose mask is 0 become -Infinity. */
function closeMasked(n: i32, mask: usize, s: usize): void {
  const closed = f32x4.splat(-Infinity), zero = f32x4.splat(0);
  for (; n > 0; n -= 4) {
    const open = f32x4.ne(n < 4 ? loadPart(n, mask, zero) : v128.load(mask), zero);
    v128.store(s, v128.bitselect(v128.load(s), closed, open));
    mask += 16;
    s += 16;
  }
}

/** Softmax of a row of `width` scores, of which the first `seen` count, into a row of weights. */
function weigh(seen: i32, width: i32, s: usize, w: usize): void {
  const whole = (width + 3) & ~3;
  for (let i = seen; i < whole; i += 4) v128.store(s + bytes(i), f32x4.splat(-Infinity));
  const sum = expRow(whole, s, shiftOf(whole, s), s);
  scaleRow(width, inverseOf(sum), s, w);
  fillRow(keys - width, w + bytes(width), f32x4.splat(0));
}
