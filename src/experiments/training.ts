/** The loop that every trained experiment runs in. */
import { adam, jit, type Optimizer, type Parameters, type Tensor, type TensorLike } from "../compute/index.ts";

/** Sources of chance under one seed, so that a change of the model leaves the data as they were. */
export const STREAM = { parameters: 0, data: 1, noise: 2, dropout: 3 } as const;

/** The exams of all seeds are drawn from this one: runs differ in what they learn from, not in what they are asked. */
export const EXAM_SEED = 2017;

/** `learn` at every step; what `look` makes of the model before the first, every `every` steps, and at the end. */
export function* training<OwnReport>(
  { steps, every }: { steps: number; every: number },
  { learn, look }: { learn: (step: number) => void; look: (step: number) => OwnReport },
): Generator<OwnReport, void> {
  for (let step = 0; step <= steps; step++) {
    if (step % every === 0 || step === steps) yield look(step);
    if (step < steps) learn(step);
  }
}

type Likes<Inputs extends Tensor[]> = { [I in keyof Inputs]: TensorLike };

/**
 * One step along the gradient of `loss`, as a recorded function of the learning rate and a batch; Adam unless another
 * optimiser is given. What changes from step to step must come in as a tensor of the batch.
 */
export function learner<Batch extends Tensor[]>(
  parameters: Parameters, loss: (...batch: Batch) => Tensor, optimizer: Optimizer = adam(parameters),
): (rate: number, ...batch: Likes<Batch>) => number {
  const step = jit((rate: Tensor, ...batch: Batch) => {
    const value = loss(...batch);
    value.backward();
    optimizer.step(rate);
    optimizer.zeroGrad();
    return value;
  });
  return (rate, ...batch) => step(rate, ...(batch as never)).item();
}
