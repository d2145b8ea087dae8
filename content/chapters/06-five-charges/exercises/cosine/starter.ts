/** The cosine of the angle between two gradients, from -1 to 1. a [n], b [n] */
export function cosine(a: number[], b: number[]): number {
  return a.length - b.length; // your formula
}

/** The mean over all pairs of two different tasks. gradients [tasks, n] */
export function meanCosine(gradients: number[][]): number {
  return gradients.length; // your mean
}
