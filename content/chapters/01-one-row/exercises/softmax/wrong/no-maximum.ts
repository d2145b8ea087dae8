export function softmax(logits: number[][]): number[][] {
  return logits.map((row) => {
    const exponentials = row.map((logit) => Math.exp(logit));
    const total = exponentials.reduce((sum, exponential) => sum + exponential, 0);
    return exponentials.map((exponential) => exponential / total);
  });
}
