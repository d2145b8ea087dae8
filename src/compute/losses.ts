import { multiply, subtract } from "./elementwise.ts";
import { logSumExp, mean, sum } from "./reduce.ts";
import { sameShape, showShape } from "./shape.ts";
import { asTensor, oneHot, type Tensor, type TensorLike } from "./tensor.ts";

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
  const hits = oneHot(chosen, z.shape.at(-1)!, { dtype: z.dtype }); // [..., classes]
  return mean(subtract(logSumExp(z), sum(multiply(z, hits), { axis: -1 })));
}
