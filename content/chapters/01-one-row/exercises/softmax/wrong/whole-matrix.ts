export function softmax(logits: number[][]): number[][] {
  const largest = Math.max(...logits.flat());
  const exponentials = logits.map((row) => row.map((logit) => Math.exp(logit - largest)));
  const total = exponentials.flat().reduce((sum, exponential) => sum + exponential, 0);
  return exponentials.map((row) => row.map((exponential) => exponential / total));
}
