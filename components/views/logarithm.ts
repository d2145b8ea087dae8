import { formatSignificant } from "./numbers.ts";

/** Within one power of ten, coarse to fine. */
const steps = [[1], [1, 2, 5], [1, 2, 3, 4, 5, 6, 7, 8, 9], Array.from({ length: 90 }, (_, i) => 1 + i / 10)];

/** Where a logarithmic axis is labelled: at powers of ten, and between them where the axis spans few. */
export function logTicks([least, largest]: readonly [number, number], most: number): number[] {
  const from = Math.floor(Math.log10(least));
  const powers = Array.from({ length: Math.ceil(Math.log10(largest)) - from + 1 }, (_, i) => from + i);
  const isInside = (tick: number) => tick >= least * (1 - 1e-9) && tick <= largest * (1 + 1e-9);
  const candidates = steps.map((within) =>
    powers.flatMap((power) => within.map((step) => Number(`${step}e${power}`))).filter(isInside),
  );
  return thinned(candidates.find((ticks) => ticks.length > 2) ?? candidates[0]!, most);
}

/** Every second, or third, ... from the top, so that at most `most` stay. */
function thinned(ticks: readonly number[], most: number): number[] {
  const every = Math.ceil(ticks.length / most);
  return ticks.filter((_, i) => (ticks.length - 1 - i) % every === 0);
}

export function formatTick(tick: number): string {
  return formatSignificant(tick, 2);
}

/** A little air above and below, in equal ratios. */
export function paddedLog([least, largest]: readonly [number, number]): [number, number] {
  const air = Math.max(1.05, (largest / least) ** 0.06);
  return [least / air, largest * air];
}
