export const gradients: number[][] = [[1, 0, 0], [-1, 0, 0], [1, 0, 0], [-1, 0, 0]];

export function meanCosine(k: number): number {
  return -1 + 0 * k;
}
