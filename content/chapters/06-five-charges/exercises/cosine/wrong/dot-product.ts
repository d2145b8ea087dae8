const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

export function cosine(a: number[], b: number[]): number {
  return dot(a, b);
}

export function meanCosine(gradients: number[][]): number {
  const cosines = gradients.flatMap((a, i) => gradients.slice(i + 1).map((b) => cosine(a, b)));
  return cosines.reduce((sum, x) => sum + x, 0) / cosines.length;
}
