/** 这一行给第一个、第二个想要的词元的权重。 */
export const weights: number[] = [1, 0];

/** 由头带回来的六个数，还原两个值，各在 0 到 5 之间。 */
export function decode(output: number[]): number[] {
  const first = output.indexOf(Math.max(...output));
  return [first, 0]; // 还缺第二个值
}
