export const row: number[] = [0.88, 0.245, -0.015, -0.06, -0.055, 0.005];
