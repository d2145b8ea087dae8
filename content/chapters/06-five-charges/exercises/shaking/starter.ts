/** A shape that learns at your rate. */
export const calm = { layers: 1, heads: 1 };

/** A shape that does not. */
export const shaking = { layers: 1, heads: 1 };

/** One rate for both. */
export const learningRate: number = 0.01;
