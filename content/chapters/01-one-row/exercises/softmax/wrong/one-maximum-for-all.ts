export function softmax(logits: number[][]): number[][] {
  const largest = Math.max(...logits.flat());
  return logits.map((row) => {
    const exponentials = row.map((logit) => Math.exp(logit - largest));
    const total = exponentials.reduce((sum, exponential) => sum + exponential, 0);
    return exponentials.map((exponential) => exponential / total);
  });
}
