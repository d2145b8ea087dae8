export const partner: number[] = [1, 2, 0];

export function reorder(keys: number[][], partner: number[]): number[][] {
  return keys.map((key) => {
    const moved = [0, 0, 0];
    partner.forEach((place, i) => { moved[place] = key[i]!; });
    return moved;
  });
}

export const agreeing: number[] = [4];
