export const calm = { layers: 1, heads: 8 };

export const shaking = { layers: 2, heads: 4 };

export const learningRate: number = 0.02;
