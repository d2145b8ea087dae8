/**
 * Learning rates over a run, as pure functions of the step: `optimizer.step(schedule(step))`. Steps count from 0, and
 * the first one moves already: in a rise over `warmup` steps, step t has (t + 1) / warmup of the peak.
 */

/** The learning rate of a step, counted from 0. */
export type Schedule = (step: number) => number;

export interface WarmupOptions {
  /** The largest learning rate. */
  peak: number;
  /** All steps of the run; after them the rate stays where it is. */
  steps: number;
  /** Steps of the rise; 0 starts at the peak. */
  warmup?: number;
  /** Where the fall ends, as a share of the peak. */
  floor?: number;
}

export interface TrapezoidOptions extends WarmupOptions {
  /** The share of all steps, at the end, over which the rate falls. */
  fall?: number;
}

/** The same rate at every step. */
export function constant(rate: number): Schedule {
  return () => rate;
}

/** A rise in a line, then a fall in a line to floor * peak (PyTorch: LinearLR after a LinearLR). */
export function warmupLinear({ peak, steps, warmup = 0, floor = 0 }: WarmupOptions): Schedule {
  checkRun("warmupLinear", { peak, steps, warmup, floor });
  return (step) => peak * rise(step, warmup) * (1 - (1 - floor) * progress(step, warmup, steps));
}

/**
 * A rise in a line, then half a wave of the cosine down to floor * peak (PyTorch: CosineAnnealingLR after a LinearLR).
 * Source: Loshchilov & Hutter 2017, "SGDR: stochastic gradient descent with warm restarts", equation 5, one period.
 */
export function warmupCosine({ peak, steps, warmup = 0, floor = 0 }: WarmupOptions): Schedule {
  checkRun("warmupCosine", { peak, steps, warmup, floor });
  const wave = (share: number) => (1 + Math.cos(Math.PI * share)) / 2; // 1 to 0
  return (step) => peak * rise(step, warmup) * (floor + (1 - floor) * wave(progress(step, warmup, steps)));
}

/**
 * dModel^-0.5 * min(t^-0.5, t * warmup^-1.5) with t = step + 1: a rise in a line over `warmup` steps, then a fall with
 * the square root of the step. Source: Vaswani et al. 2017, "Attention is all you need", equation 3.
 */
export function inverseSquareRoot({ dModel, warmup = 4000 }: { dModel: number; warmup?: number }): Schedule {
  if (!(dModel > 0 && warmup >= 1)) {
    const got = `dModel=${dModel}, warmup=${warmup}`;
    throw new RangeError(`inverseSquareRoot: expected dModel above 0 and a warmup of at least 1 step, got ${got}.`);
  }
  return (step) => Math.min(1 / Math.sqrt(step + 1), (step + 1) / (warmup * Math.sqrt(warmup))) / Math.sqrt(dModel);
}

/**
 * A rise in a line, the peak for most of the run, and over its last `fall` share a fall in a line to floor * peak. The
 * defaults are those of the course's experiments: 20 steps up, and from 70 % of the run down to 5 %.
 */
export function trapezoid({ peak, steps, warmup = 20, fall = 0.3, floor = 0.05 }: TrapezoidOptions): Schedule {
  checkRun("trapezoid", { peak, steps, warmup, floor });
  if (!(fall > 0 && fall <= 1)) {
    throw new RangeError(`trapezoid: expected fall to be a share of the run, above 0 and up to 1, got ${fall}.`);
  }
  return (step) => {
    const fallen = Math.max(0, Math.min(1, step / steps) - (1 - fall)) / fall; // 0 until the fall, 1 at the end
    return peak * rise(step, warmup) * (1 - (1 - floor) * fallen);
  };
}

/** From 1 / warmup at step 0 to 1 at the last step of the rise. */
function rise(step: number, warmup: number): number {
  return warmup === 0 ? 1 : Math.min(1, (step + 1) / warmup);
}

/** 0 until the rise is over, 1 at the end of the run and after it. A run may end within the rise. */
function progress(step: number, warmup: number, steps: number): number {
  return Math.min(1, Math.max(0, step - warmup) / Math.max(1, steps - warmup));
}

function checkRun(name: string, { peak, steps, warmup, floor }: Required<WarmupOptions>): void {
  if (peak >= 0 && warmup >= 0 && steps > 0 && steps < Infinity && floor >= 0 && floor <= 1) return;
  throw new RangeError(
    `${name}: expected peak and warmup of at least 0, steps above 0 and floor from 0 to 1, ` +
      `got peak=${peak}, warmup=${warmup}, steps=${steps}, floor=${floor}; floor is a share of the peak.`,
  );
}
