export function logitShift(query: number[], c: number[]): number {
  return query.reduce((sum, x, i) => sum + x * c[i]!, 0) / Math.sqrt(query.length);
}

export const keysPlus = { weights: "same", output: "same" };
export const queriesPlus = { weights: "changed", output: "changed" };
export const keysTwice = { weights: "changed", output: "changed" };
export const valuesPlus = { weights: "same", output: "changed" };
