export const calm = { layers: 1, heads: 4 };

export const shaking = { layers: 4, heads: 1 };

export const learningRate: number = 0.06;
