/** Accuracies to read the curves against: what could be reached by strategies that we can count through. */

/** Answer one question, and guess one of the values for the others: (1 + (k - 1)/V) / k. */
export function pickOneLine(questions: number, values = 6): number {
  return (1 + (questions - 1) / values) / questions;
}

/**
 * Know the values of all k targets, but not which belongs to which question (as their average would tell), and
 * answer every question with the most frequent one: E[largest count] / k. Computed by going through all cases;
 * several questions may ask for the same token, and different tokens may carry the same value.
 */
export function bagLine(questions: number, values = 6, tokens = 6): number {
  return expectedLargest([], new Array<number>(values).fill(0), questions, tokens) / questions;
}

/** `found`: the values of the distinct tokens asked for so far. `counts`: how many questions have each value. */
function expectedLargest(found: readonly number[], counts: readonly number[], left: number, tokens: number): number {
  if (left === 0) return Math.max(...counts);
  const after = (value: number, known: readonly number[]) =>
    expectedLargest(known, counts.map((count, v) => count + (v === value ? 1 : 0)), left - 1, tokens);
  const sameToken = found.reduce((total, value) => total + after(value, found) / tokens, 0);
  const chanceOfNew = (tokens - found.length) / tokens;
  if (chanceOfNew === 0) return sameToken;
  const newToken = counts.reduce((total, _, value) => total + after(value, [...found, value]) / counts.length, 0);
  return sameToken + chanceOfNew * newToken;
}
