/** The confidence above which the helpers save the right answer. */
export function threshold(wrong: number, right: number, helpers: number): number {
  return (wrong + right) / helpers; // made of all three, and not right yet
}
