/** What is made small in training. */
import { divide, log, multiply, where } from "./elementwise.ts";
import { launch } from "./launch.ts";
import { rowsAndColumns, sum } from "./reduce.ts";
import { sameShape, showShape } from "./shape.ts";
import { record } from "./tape.ts";
import { allocate, asTensor, asTensors, checkedIndices, Tensor, type TensorLike } from "./tensor.ts";

/**
 * The mean over all predictions of -log(softmax(logits)[target]), in nats.
 *
 * logits [..., classes], targets [...] (class numbers) -> []
 */
export function crossEntropy(logits: TensorLike, targets: TensorLike): Tensor {
  const z = asTensor("crossEntropy", logits);
  const chosen = asTensor("crossEntropy", targets);
  if (z.rank === 0 || !sameShape(z.shape.slice(0, -1), chosen.shape)) {
    throw new RangeError(
      "crossEntropy: targets must have the shape of logits without its last axis, " +
        `got logits ${showShape(z.shape)} and targets ${showShape(chosen.shape)}.`,
    );
  }
  const sizes = rowsAndColumns(z.shape);
  const classes = checkedIndices("crossEntropy", chosen, sizes.columns);
  const loss = new Tensor(allocate(z.dtype, 1), []);
  const probabilities = new Tensor(allocate(z.dtype, z.size), z.shape);
  launch([z, classes], [loss, probabilities], (kernels, [x, target], [out, p]) => {
    kernels.crossEntropy(sizes, x!, target!, out!, p!);
  });
  return record(loss, [[z, (g) => crossEntropyBackward(probabilities, classes, g)]]);
}

/** (softmax(logits) - oneHot(targets)) / predictions, times the gradient by the loss */
function crossEntropyBackward(probabilities: Tensor, classes: Tensor, gradient: Tensor): Tensor {
  const sizes = rowsAndColumns(probabilities.shape);
  const dLogits = new Tensor(allocate(probabilities.dtype, probabilities.size), probabilities.shape);
  launch([probabilities, classes, gradient], [dLogits], (kernels, [p, target, dLoss], [out]) => {
    kernels.crossEntropyBackward(sizes, p!, target!, dLoss!, out!);
  });
  return dLogits;
}

/**
 * The Kullback-Leibler divergence sum_i p_i log(p_i / q_i) of each row, in nats: what it costs to take q for p.
 * Terms with p_i = 0 count as 0; where q_i = 0 and p_i > 0 it is Infinity.
 *
 * p [..., n], q [..., n] -> [...]
 */
export function klDivergence(p: TensorLike, q: TensorLike): Tensor {
  const [from, to] = asTensors("klDivergence", p, q) as [Tensor, Tensor];
  const ratio = where(from, divide(from, to), 1); // log 1 = 0 where p is 0
  return sum(multiply(from, log(ratio)), { axis: -1 });
}
