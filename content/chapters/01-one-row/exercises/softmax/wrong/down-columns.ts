export function softmax(logits: number[][]): number[][] {
  const columns = logits[0]!.map((_, column) => logits.map((row) => row[column]!));
  const largest = columns.map((column) => Math.max(...column));
  const exponentials = logits.map((row) => row.map((logit, column) => Math.exp(logit - largest[column]!)));
  const totals = columns.map((_, column) => exponentials.reduce((sum, row) => sum + row[column]!, 0));
  return exponentials.map((row) => row.map((exponential, column) => exponential / totals[column]!));
}
