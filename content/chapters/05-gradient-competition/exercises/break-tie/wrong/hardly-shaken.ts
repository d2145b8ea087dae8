export const change = { shaken: "output", epsilon: 0.000001, batch: 16, learningRate: 0.03 };
