export interface Condition { number: string; atLeast?: number; atMost?: number }
export interface Line { verdict: string; when: Condition[] }

export function verdictOf(rule: Line[], numbers: Record<string, number>): string {
  const holds = ({ number, atLeast }: Condition) => atLeast === undefined || numbers[number]! >= atLeast;
  return rule.find(({ when }) => when.every(holds))!.verdict;
}
