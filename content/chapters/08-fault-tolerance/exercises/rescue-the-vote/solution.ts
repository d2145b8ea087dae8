export function threshold(wrong: number, right: number, helpers: number): number {
  const needed = (2 + helpers) / 2; // half of all there is to give
  return (needed - (1 - wrong) - right) / helpers;
}
