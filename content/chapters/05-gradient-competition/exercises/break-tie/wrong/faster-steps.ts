export const change = { shaken: "none", epsilon: 0, batch: 16, learningRate: 0.1 };
