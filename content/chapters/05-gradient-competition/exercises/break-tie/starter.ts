/** As it stands, the two heads are identical and stay so. */
export const change = {
  shaken: "none", // or "query", "key", "value", "output"
  epsilon: 0, // noise, in standard deviations of this matrix
  batch: 16, // examples in a batch
  learningRate: 0.03,
};
