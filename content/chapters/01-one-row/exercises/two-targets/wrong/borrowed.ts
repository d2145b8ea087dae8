export const weights: number[] = [1, 1, -1];
