export function threshold(wrong: number, right: number, helpers: number): number {
  return (wrong - right) / helpers;
}
