export const partner: number[] = [1, 2, 0];

export function reorder(keys: number[][], partner: number[]): number[][] {
  return keys.map((key) => partner.map((dimension) => key[dimension]!));
}

export const agreeing: number[] = [4];
