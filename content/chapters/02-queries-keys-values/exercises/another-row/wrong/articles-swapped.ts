export const row: number[] = [0.5, 0.05, 0.05, 0.2, 0, 0.2];
