export const gradients: number[][] = [[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]];

export function meanCosine(k: number): number {
  return -1 / (k - 1);
}
