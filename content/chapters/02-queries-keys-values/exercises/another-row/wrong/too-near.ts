export const row: number[] = [0.22, 0.08, 0.04, 0.16, 0.33, 0.17];
