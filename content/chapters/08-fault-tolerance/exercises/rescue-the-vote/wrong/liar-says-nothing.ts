export function threshold(_: number, right: number, helpers: number): number {
  return ((2 + helpers) / 2 - right) / helpers;
}
