// Q: 0 grammatical role, 1 relation of meaning, 2 context
// K: 0 part of speech, 1 grammatical function, 2 class of meaning

/** For each dimension of Q, that of K which speaks of the same. */
export const partner: number[] = [0, 0, 0]; // your answer

/** Place i gets dimension partner[i]. keys [T, 3] -> [T, 3] */
export function reorder(keys: number[][], partner: number[]) {
  const dimensions = partner.length;
  return keys.map((key) => key.slice(0, dimensions)); // the old order
}

/** Rows (0: "The", ... 5: "mat") that then agree. */
export const agreeing: number[] = []; // your measurement
