export const change = { shaken: "output", epsilon: 0.1, batch: 16, learningRate: 0.03 };
