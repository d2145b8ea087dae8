/**
 * c is added to every key. By how much does each logit in the row
 * of this query rise? query [d], c [d]
 */
export function logitShift(query: number[], c: number[]): number {
  return query[0]! * c[0]!; // the first dimension only
}

// Does any weight change? Does any output? "same" or "changed".
// c is added to every key:
export const keysPlus = { weights: "?", output: "?" };
// c is added to every query:
export const queriesPlus = { weights: "?", output: "?" };
// Every key is doubled:
export const keysTwice = { weights: "?", output: "?" };
// c is added to every value:
export const valuesPlus = { weights: "?", output: "?" };
