export const weights: number[] = [1 / 3, 1 / 3, 1 / 3];
