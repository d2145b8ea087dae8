/** Half way from the printed row to [0.7, 0.2, 0, 0, 0.05, 0.05], which has the same output too. */
export const row: number[] = [0.4, 0.125, 0.025, 0.1, 0.225, 0.125];
