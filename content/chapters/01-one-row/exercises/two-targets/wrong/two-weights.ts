export const weights: number[] = [0.5, 0.5];
