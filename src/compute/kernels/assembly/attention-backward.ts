// The gradients of attention. Working space, in numbers ("~" is up to a multiple of 8): values packed [dValue, ~Tk],
// keys packed [Tk, ~dKey], queries packed [Tq, ~dKey], gradient by out packed [Tq, ~dValue], and the gradient by the
// scores of one head [Tq, ~Tk + 16].
import {
  areFew, block, bytes, causal, columnsFor, dKey, dValue, heads, inPanels, keyHeads, keyRow, keys, keysSeen, outRow,
  queries, queryRow, scoresRow, setSizes, valueRow, weightsRow,
} from "./attention-sizes";
import { multiplyPanels } from "./gemm";
import { packPanels } from "./pack";
import { dots, mix, spread } from "./rows";
import { fillRow } from "./simd";
import { softmaxRowBackward } from "./softmax";

let packedValues: usize, packedKeys: usize, packedQueries: usize, packedOut: usize, dScores: usize;

export function attentionBackward(
  batch: i32, heads_: i32, keyHeads_: i32, queries_: i32, keys_: i32, dKey_: i32, dValue_: i32, scale: f32,
  causal_: bool, q: usize, k: usize, v: usize, weights: usize, dOut: usize, dq: usize, dk: usize, dv: usize,
  space: usize,
): void {
  setSizes(heads_, keyHeads_, queries_, keys_, dKey_, dValue_, causal_);
  packedValues = space;
  packedKeys = packedValues + bytes(dValue * inPanels(keys));
  packedQueries = packedKeys + bytes(keys * inPanels(dKey));
  packedOut = packedQueries + bytes(queries * inPanels(dKey));
  dScores = packedOut + bytes(queries * inPanels(dValue));
  // Heads that share keys add to the same place.
  memory.fill(dk, 0, keyRow * keys * batch);
  memory.fill(dv, 0, valueRow * keys * batch);
  const few = areFew();
  for (; batch > 0; batch--) {
    for (let head = 0, packed = -1; head < heads; head++) {
      const keyHead = head * keyHeads / heads, keyAt = bytes(keyHead * dKey), valueAt = bytes(keyHead * dValue);
      const qHead = q + bytes(head * dKey), dqHead = dq + bytes(head * dKey), dOutHead = dOut + bytes(head * dValue);
      if (few) gradientsOfFew(
        qHead, k + keyAt, v + valueAt, weights, dOutHead, scale, dqHead, dk + keyAt, dv + valueAt,
      );
      else {
        if (keyHead != packed) packKeys(k + keyAt, v + valueAt);
        packed = keyHead;
        packPanels(queries, dKey, qHead, queryRow, 4, packedQueries);
        packPanels(queries, dValue, dOutHead, outRow, 4, packedOut);
        gradientByQueries(weights, dOutHead, scale, dqHead);
        gradientByKeys(weights, dk + keyAt, dv + valueAt);
      }
      weights += bytes(queries * keys);
    }
    q += queryRow * queries;
    dq += queryRow * queries;
    k += keyRow * keys;
    dk += keyRow * keys;
    v += valueRow * keys;
    dv += valueRow * keys;
    dOut += outRow * queries;
  }
}

function packKeys(k: usize, v: usize): void {
  packPanels(dValue, keys, v, 4, valueRow, packedValues);
  packPanels(keys, dKey, k, keyRow, 4, packedKeys);
}

/** One head of one example, query by query. */
function gradientsOfFew(
  q: usize, k: usize, v: usize, weights: usize, dOut: usize, scale: f32, dq: usize, dk: usize, dv: usize,
): void {
  for (let i = 0; i < queries; i++) {
    const seen = keysSeen(i + 1);
    dots(seen, dValue, dOut, v, valueRow, 1, dScores);
    softmaxRowBackward(seen, scale, weights, dScores, dScores);
    mix(seen, dKey, dScores, k, keyRow, dq);
    spread(seen, dKey, dScores, q, dk, keyRow);
    spread(seen, dValue, weights, dOut, dv, valueRow);
    q += queryRow;
    dq += queryRow;
    dOut += outRow;
    weights += weightsRow;
  }
}

/** dWeights = dOut valuesᵀ, dScores from it, dQueries = dScores keys: one head, a block of queries at a time. */
function gradientByQueries(weights: usize, dOut: usize, scale: f32, dq: usize): void {
  const step = scoresRow();
  for (let i = 0, ds = dScores; i < queries; i += block) {
    const rows = min(block, queries - i), width = keysSeen(i + rows);
    multiplyPanels(
      rows, columnsFor(width), dValue, dOut, outRow, 4, packedValues, 0, dValue, 0, ds, step, 0, 0,
    );
    for (let row = 0, s = ds, w = weights; row < rows; row++) {
      softmaxRowBackward(width, scale, w, s, s);
      // A block of keys may reach that far beyond the keys that this block of queries sees.
      fillRow(block, s + bytes(width), f32x4.splat(0));
      s += step;
      w += weightsRow;
    }
    multiplyPanels(rows, dKey, width, ds, step, 4, packedKeys, 0, keys, 0, dq, queryRow, 0, 0);
    ds += step * block;
    dOut += outRow * block;
    dq += queryRow * block;
    weights += weightsRow * block;
  }
}

/** dValues += weightsᵀ dOut, dKeys += dScoresᵀ queries: one head, a block of keys at a time. */
function gradientByKeys(weights: usize, dk: usize, dv: usize): void {
  const step = scoresRow();
  for (let j = 0; j < keys; j += block) {
    // The first query that sees one of these keys.
    const first = causal ? max(0, j + queries - keys) : 0;
    const rows = min(block, keys - j), count = queries - first;
    const w = weights + bytes(j) + weightsRow * first, ds = dScores + bytes(j) + step * first;
    multiplyPanels(
      rows, dValue, count, w, 4, weightsRow, packedOut, first, queries, 0, dv, valueRow, dv, valueRow,
    );
    multiplyPanels(
      rows, dKey, count, ds, 4, step, packedQueries, first, queries, 0, dk, keyRow, dk, keyRow,
    );
    dv += valueRow * block;
    dk += keyRow * block;
  }
}
