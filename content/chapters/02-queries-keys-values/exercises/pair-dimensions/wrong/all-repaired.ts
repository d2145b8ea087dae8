export const partner: number[] = [1, 2, 0];

export function reorder(keys: number[][], partner: number[]): number[][] {
  return keys.map((key) => partner.map((place) => key[place]!));
}

export const agreeing: number[] = [0, 1, 2, 3, 4, 5];
