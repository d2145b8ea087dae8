export function threshold(): number {
  return 0.5;
}
