/** All that one row can do for two targets: half of each. The third value would only take from both. */
export const weights: number[] = [1 / 2, 1 / 2, 0];
