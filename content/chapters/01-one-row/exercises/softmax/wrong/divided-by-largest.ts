export function softmax(logits: number[][]): number[][] {
  return logits.map((row) => {
    const largest = Math.max(...row);
    return row.map((logit) => Math.exp(logit - largest));
  });
}
