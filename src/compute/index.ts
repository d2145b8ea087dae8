/**
 * Manyheads' own tensors, gradients and attention: every number of the course comes from here. Cells import it as
 * "compute". Names are PyTorch's or JAX's in camelCase. Functions take tensors, numbers or nested arrays and return
 * tensors; nothing here touches the page, the clock, or chance without a seed.
 */
export { arange, full, oneHot, ones, Tensor, tensor, zeros } from "./tensor.ts";
export type { DType, Nested, TensorLike, TensorOptions } from "./tensor.ts";
export type { Shape } from "./shape.ts";
export {
  add, broadcastTo, divide, equal, exp, greater, log, multiply, negate, relu, sqrt, subtract, tanh, where,
} from "./elementwise.ts";
export { argmax, logSoftmax, logSumExp, max, mean, softmax, sum } from "./reduce.ts";
export type { ReduceOptions } from "./reduce.ts";
export { concatenate, embedding, reshape, select, slice, stack, transpose } from "./arrange.ts";
export { matmul } from "./matmul.ts";
export { grad, noGrad, valueAndGrad } from "./grad.ts";
export {
  attention, attentionWeights, causalMask, mergeHeads, multiHeadAttention, multiHeadParameters, paddingMask, splitHeads,
} from "./attention.ts";
export type { AttentionOptions, MultiHeadInputs, MultiHeadOptions, MultiHeadParameters } from "./attention.ts";
export { linear, linearParameters, mlp, mlpParameters } from "./layers.ts";
export type { LinearParameters } from "./layers.ts";
export { crossEntropy } from "./losses.ts";
export { adam, parametersOf, sgd } from "./optim.ts";
export type { AdamOptions, Optimizer, Parameters } from "./optim.ts";
export { accuracy, effectiveTokens, entropy } from "./metrics.ts";
export { random } from "./random.ts";
export type { Random } from "./random.ts";
