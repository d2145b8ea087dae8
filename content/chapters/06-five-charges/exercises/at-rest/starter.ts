/** What four tasks ask of one head. */
export const gradients: number[][] = [ // [4 tasks, 3 entries]
  [1, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

/** The mean cosine over all pairs, for k equally long gradients that sum to zero. */
export function meanCosine(k: number): number {
  return k; // your formula
}
