/** 把每一行 logits 变成和为 1 的权重。 */
export function softmax(logits: number[][]): number[][] {
  return logits; // 这还不是权重：每一行之和不是 1
}
