/** Weights of one query: no exponential exceeds 1, so nothing overflows and the total is at least 1. */
function softmaxRow(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, exponential) => sum + exponential, 0);
  return exponentials.map((exponential) => exponential / total);
}

/** Turns every row of logits into weights that sum to 1. */
export function softmax(logits: number[][]): number[][] {
  return logits.map(softmaxRow);
}
