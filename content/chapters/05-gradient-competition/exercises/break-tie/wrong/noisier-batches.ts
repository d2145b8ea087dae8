export const change = { shaken: "none", epsilon: 0, batch: 2, learningRate: 0.03 };
