// Dimensions of Q: 0 grammatical role, 1 relation of meaning, 2 context.
// Dimensions of K: 0 part of speech, 1 grammatical function, 2 class of meaning.

/** For each dimension of Q, the dimension of K that speaks of the same thing. */
export const partner: number[] = [0, 0, 0]; // your answer

/** The keys with their dimensions in the new order: place i gets dimension partner[i]. keys [T, 3] -> [T, 3] */
export function reorder(keys: number[][], partner: number[]): number[][] {
  return keys.map((key) => key.slice(0, partner.length)); // still the old order
}

/** Rows (0 "The" ... 5 "mat") whose largest weight then falls where the printed matrix has it. */
export const agreeing: number[] = []; // your measurement
