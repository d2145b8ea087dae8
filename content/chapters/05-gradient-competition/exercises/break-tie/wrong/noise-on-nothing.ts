export const change = { shaken: "none", epsilon: 0.1, batch: 16, learningRate: 0.03 };
