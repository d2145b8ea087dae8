export const gradients: number[][] = [[1, 1, 1], [-1, 0, 0], [0, -1, 0], [0, 0, -1]];

export function meanCosine(k: number): number {
  return -1 / (k - 1);
}
