/** Learning rate over a run: rises for 20 steps, stays to 70 % of the run, then falls in a line to 5 %. */
export function learningRateAt(step: number, steps: number, peak: number): number {
  const rise = Math.min(1, (step + 1) / 20);
  const fallen = Math.max(0, step / steps - 0.7) / 0.3; // 0 until 70 %, 1 at the end
  return peak * rise * (1 - 0.95 * fallen);
}
