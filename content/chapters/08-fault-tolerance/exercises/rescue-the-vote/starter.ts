/** The confidence above which the helpers save the right answer. */
export function threshold(
  wrong: number, right: number, helpers: number,
): number {
  return (wrong + right) / helpers; // all three are used, wrongly
}
