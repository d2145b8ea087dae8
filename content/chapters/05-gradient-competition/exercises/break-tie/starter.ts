/** What you change. As it stands, the two heads are identical and stay so. */
export const change = {
  shaken: "none", // or "query", "key", "value", "output"
  epsilon: 0, // noise on this matrix, in units of its standard deviation
  batch: 16, // examples in a batch
  learningRate: 0.03,
};
