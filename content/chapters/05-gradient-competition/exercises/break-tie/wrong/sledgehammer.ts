export const change = { shaken: "query", epsilon: 1, batch: 16, learningRate: 0.03 };
