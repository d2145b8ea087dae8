/**
 * Manyheads' own tensors, gradients and attention: every number of the course comes from here. Cells import it as
 * "compute". Names are PyTorch's or JAX's in camelCase. Functions take tensors, numbers or nested arrays and return
 * tensors; nothing here touches the page, the clock, or chance without a seed.
 */
export { arange, full, oneHot, ones, Tensor, tensor, zeros } from "./tensor.ts";
export type { DType, Nested, TensorLike, TensorOptions } from "./tensor.ts";
export type { Shape } from "./shape.ts";
export {
  add, broadcastTo, divide, equal, exp, gelu, greater, log, multiply, negate, relu, sqrt, subtract, tanh, where,
} from "./elementwise.ts";
export { argmax, logSoftmax, logSumExp, max, mean, softmax, sum } from "./reduce.ts";
export type { ReduceOptions } from "./reduce.ts";
export { concatenate, embedding, reshape, select, slice, stack, transpose } from "./arrange.ts";
export { matmul } from "./matmul.ts";
export { grad, gradients, noGrad, valueAndGrad } from "./grad.ts";
export { jit } from "./jit.ts";
export { engine, engineNames, isAvailable, setEngine } from "./kernels/index.ts";
export type { EngineName } from "./kernels/index.ts";
export {
  attention, attentionWeights, causalMask, mergeHeads, paddingMask, splitHeads,
} from "./attention.ts";
export type { AttentionOptions } from "./attention.ts";
export { multiHeadAttention, multiHeadParameters, perHead } from "./multihead.ts";
export type { MultiHeadInputs, MultiHeadOptions, MultiHeadParameters, MultiHeadShape } from "./multihead.ts";
export {
  dropout, headGates, layerNorm, linear, linearParameters, mlp, mlpParameters, normParameters, rmsNorm, rotary,
  sinusoidalPositions,
} from "./layers.ts";
export type { LinearParameters, NormParameters } from "./layers.ts";
export { crossEntropy, klDivergence } from "./losses.ts";
export { adam, parametersOf, sgd } from "./optim.ts";
export type { AdamOptions, Optimizer, Parameters } from "./optim.ts";
export { constant, inverseSquareRoot, trapezoid, warmupCosine, warmupLinear } from "./schedules.ts";
export type { Schedule } from "./schedules.ts";
export { conflicts, pcGrad } from "./surgery.ts";
export {
  accuracy, cosineMatrix, cosineSimilarity, effectiveTokens, entropy, gini, normalizedEntropy, rankCorrelation,
  specialization, totalVariation,
} from "./metrics.ts";
export { bandMass, blockFit, distanceProfile, farArgmaxes, farMass, patternOf, toeplitzFit } from "./patterns.ts";
export type { BlockFit, Pattern, PatternMetrics } from "./patterns.ts";
export { alignmentAccuracy, alignmentErrorRate, rowsWithSameOutput } from "./alignment.ts";
export type { Gold } from "./alignment.ts";
export { effectiveRank, lowRank, norm, nullSpace, rank, svd } from "./linalg.ts";
export type { RankOptions, Svd } from "./linalg.ts";
export { random } from "./random.ts";
export type { Random } from "./random.ts";
