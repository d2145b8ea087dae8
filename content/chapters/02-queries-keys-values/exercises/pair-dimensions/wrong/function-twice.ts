export const partner: number[] = [1, 2, 1];

export function reorder(keys: number[][], partner: number[]): number[][] {
  return keys.map((key) => partner.map((place) => key[place]!));
}

export const agreeing: number[] = [4];
