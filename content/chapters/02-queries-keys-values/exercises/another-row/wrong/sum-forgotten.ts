export const row: number[] = [0.01, 0.05, 0.05, 0.66, 0, 0.05];
