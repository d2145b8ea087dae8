/** Several runs of one setting as one number with its spread. */

export interface Statistics {
  /** One per seed. */
  samples: readonly number[];
  mean: number;
  /** Sample standard deviation, with n - 1 below; 0 for a single value. */
  sd: number;
}

export function statistics(samples: readonly number[]): Statistics {
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  const squares = samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0);
  return { samples, mean, sd: samples.length < 2 ? 0 : Math.sqrt(squares / (samples.length - 1)) };
}
