export function logitShift(query: number[], c: number[]): number {
  return 0 * query.length * c.length;
}

export const keysPlus = { weights: "same", output: "same" };
export const queriesPlus = { weights: "changed", output: "changed" };
export const keysTwice = { weights: "changed", output: "changed" };
export const valuesPlus = { weights: "same", output: "changed" };
