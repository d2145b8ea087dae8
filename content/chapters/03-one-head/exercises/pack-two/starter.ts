/** What the row gives to the first and to the second wanted token. */
export const weights: number[] = [1, 0];

/** From the six numbers that the head brings to the two values, each from 0 to 5. */
export function decode(output: number[]): number[] {
  const first = output.indexOf(Math.max(...output));
  return [first, 0]; // the second value is still missing
}
