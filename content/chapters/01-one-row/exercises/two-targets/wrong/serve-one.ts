export const weights: number[] = [1, 0, 0];
