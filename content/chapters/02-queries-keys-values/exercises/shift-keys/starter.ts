/** Add the vector c to every key. By how much does each logit of this query's row rise? query [d], c [d] */
export function logitShift(query: number[], c: number[]): number {
  return query[0]! * c[0]!; // the first dimension only
}

// Each time: does any weight change? Does any output? "same" or "changed".
export const keysPlus = { weights: "?", output: "?" }; // c is added to every key
export const queriesPlus = { weights: "?", output: "?" }; // c is added to every query
export const keysTwice = { weights: "?", output: "?" }; // every key is doubled
export const valuesPlus = { weights: "?", output: "?" }; // c is added to every value
