/**
 * How specialised is a head? 1: one relation only.
 * 0: all alike, or nothing above chance.
 *
 * excess [k]: attention on the token of each relation,
 * beyond what any token gets
 */
export function specIndex(excess: number[]): number {
  return Math.max(...excess); // your index so far: the largest entry
}
