export function threshold(wrong: number, right: number, helpers: number): number {
  return Math.min(1, ((2 + helpers) / 2 - (1 - wrong) - right) / helpers);
}
