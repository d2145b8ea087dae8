const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

export function cosine(a: number[], b: number[]): number {
  const centred = (row: number[]) => row.map((x) => x - row.reduce((sum, y) => sum + y, 0) / row.length);
  const [c, d] = [centred(a), centred(b)];
  return dot(c, d) / Math.sqrt(dot(c, c) * dot(d, d));
}

export function meanCosine(gradients: number[][]): number {
  const cosines = gradients.flatMap((a, i) => gradients.slice(i + 1).map((b) => cosine(a, b)));
  return cosines.reduce((sum, x) => sum + x, 0) / cosines.length;
}
