/** Numbers from timings on a machine that others use too: what disturbs can only make slower. */

/** The value below which a share q of the values lies; between two of them, in proportion. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError("quantile: expected at least one value, got none.");
  const sorted = [...values].sort((a, b) => a - b);
  const place = q * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The calls of one workload on one peer in one round, one after another. Times in ms. */
export interface Burst {
  round: number;
  /** The tenth part of the calls was at least as fast. */
  p10: number;
  median: number;
  calls: number;
}

export function burstOf(round: number, times: readonly number[]): Burst {
  return { round, p10: quantile(times, 0.1), median: median(times), calls: times.length };
}

/** The lowest p10 of all rounds: the time when least disturbed, in ms. */
export function bestDecile(bursts: readonly Burst[]): number {
  return Math.min(...bursts.map(({ p10 }) => p10));
}

/**
 * How many times as long as the baseline: the median over rounds of the quotient of burst medians in the same round,
 * when both were disturbed alike. Undefined where no round has both.
 */
export function ratio(bursts: readonly Burst[], baseline: readonly Burst[]): number | undefined {
  const quotients = bursts.flatMap(({ round, median: time }) => {
    const base = baseline.find((burst) => burst.round === round);
    return base ? [time / base.median] : [];
  });
  return quotients.length === 0 ? undefined : median(quotients);
}

/** The fastest peer of each round, as if it were one. */
export function fastest(peers: readonly (readonly Burst[])[]): Burst[] {
  const rounds = [...new Set(peers.flatMap((bursts) => bursts.map(({ round }) => round)))];
  return rounds.map((round) => {
    const bursts = peers.flatMap((peer) => peer.filter((burst) => burst.round === round));
    return bursts.reduce((best, burst) => (burst.median < best.median ? burst : best));
  });
}

/** The p in time = c size^p: the slope of a straight line through the logarithms, by least squares. */
export function exponent(sizes: readonly number[], times: readonly number[]): number {
  if (sizes.length < 2) throw new RangeError(`exponent: expected two sizes or more, got ${sizes.length}.`);
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const [meanX, meanY] = [mean(x), mean(y)];
  const covariance = mean(x.map((value, i) => (value - meanX) * (y[i]! - meanY)));
  return covariance / mean(x.map((value) => (value - meanX) ** 2));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
