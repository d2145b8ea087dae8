/**
 * Move labels apart so that none covers another, each as near to its own place as the order allows.
 * `centres` and `heights` in px, the result within [from, to] as far as there is room.
 */
export function spreadLabels(
  centres: readonly number[],
  heights: readonly number[],
  from: number,
  to: number,
): number[] {
  const order = centres.map((_, i) => i).sort((a, b) => centres[a]! - centres[b]!);
  const tops = new Map<number, number>();
  let free = from;
  for (const i of order) {
    // downward: push each below the one before
    const top = Math.max(free, centres[i]! - heights[i]! / 2);
    tops.set(i, top);
    free = top + heights[i]!;
  }
  let limit = Math.max(to, from + heights.reduce((sum, height) => sum + height, 0));
  for (const i of order.toReversed()) {
    // upward: pull back what ran over the end
    const top = Math.min(tops.get(i)!, limit - heights[i]!);
    tops.set(i, top);
    limit = top;
  }
  return centres.map((_, i) => tops.get(i)! + heights[i]! / 2);
}

/** Put horizontal labels into as few rows as keep them apart: the row of each, 0 first. All in px. */
export function stackLabels(centres: readonly number[], widths: readonly number[], gap = 10): number[] {
  const ends: number[] = [];
  const rows = new Array<number>(centres.length).fill(0);
  const order = centres.map((_, i) => i).sort((a, b) => centres[a]! - centres[b]!);
  for (const i of order) {
    const left = centres[i]! - widths[i]! / 2;
    const row = ends.findIndex((end) => end + gap <= left);
    const place = row < 0 ? ends.length : row;
    ends[place] = left + widths[i]!;
    rows[i] = place;
  }
  return rows;
}

/** A rectangle, px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
