export const change = { shaken: "output", epsilon: 0.001, batch: 16, learningRate: 0.01 };
