// The document's third example. Row 0 spans the words
// between; the last row answers the beginning.
export const weights: number[][] = [
  [0.1, 0.1, 0.1, 0.7],
  [0.2, 0.6, 0.1, 0.1],
  [0.1, 0.2, 0.6, 0.1],
  [0.8, 0.1, 0.05, 0.05],
]; // [T, T]
