export const row: number[] = [0.6, 0.2, 0.1, 0.05, 0.03, 0.02];
