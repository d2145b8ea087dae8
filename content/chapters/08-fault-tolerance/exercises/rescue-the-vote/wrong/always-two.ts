export function threshold(wrong: number, right: number): number {
  return (1 + wrong - right) / 2;
}
