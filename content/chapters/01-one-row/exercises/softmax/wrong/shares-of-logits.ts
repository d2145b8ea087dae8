export function softmax(logits: number[][]): number[][] {
  return logits.map((row) => {
    const total = row.reduce((sum, logit) => sum + logit, 0);
    return row.map((logit) => logit / total);
  });
}
