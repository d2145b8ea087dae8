export function softmax(logits: number[][]): number[][] {
  return logits.map((row) => {
    const mean = row.reduce((sum, logit) => sum + logit, 0) / row.length;
    const exponentials = row.map((logit) => Math.exp(logit - mean));
    const total = exponentials.reduce((sum, exponential) => sum + exponential, 0);
    return exponentials.map((exponential) => exponential / total);
  });
}
