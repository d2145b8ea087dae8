export interface Condition { number: string; atLeast?: number; atMost?: number }
export interface Line { verdict: string; when: Condition[] }

export function verdictOf(rule: Line[], numbers: Record<string, number>): string {
  const holds = ({ number, atLeast = -Infinity, atMost = Infinity }: Condition) =>
    numbers[number]! >= atLeast && numbers[number]! <= atMost;
  return rule.find(({ when }) => when.length > 0 && when.every(holds))?.verdict ?? rule[0]!.verdict;
}
