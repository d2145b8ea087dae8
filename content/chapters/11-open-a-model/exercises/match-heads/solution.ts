const distance = (x: number[], y: number[]) => Math.hypot(...x.map((value, i) => value - y[i]!));

function orders(items: number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) => orders(items.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

export function matchHeads(a: number[][], b: number[][]): number[] {
  const cost = (order: number[]) => a.reduce((sum, row, i) => sum + distance(row, b[order[i]!]!), 0);
  return orders(b.map((_, i) => i)).reduce((best, order) => (cost(order) < cost(best) ? order : best));
}
