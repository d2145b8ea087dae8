/**
 * The kernels in plain TypeScript, written to be read. They work on float32 and float64 alike; on float64 they are the
 * oracle that the fast ones are tested against. Sums run in a fixed order, so the same input gives the same bits.
 */
import type { Kernels } from "../kernels.ts";
import { adam } from "./adam.ts";
import { attention, attentionSpace } from "./attention.ts";
import { attentionBackward } from "./attentionBackward.ts";
import { add, exp, relu, reluBackward, sumRows } from "./elementwise.ts";
import { embedding, embeddingBackward } from "./embedding.ts";
import { crossEntropy, crossEntropyBackward } from "./losses.ts";
import { matmul } from "./matmul.ts";
import { norm, normBackward } from "./norm.ts";
import { logSumExp, softmax, softmaxBackward } from "./softmax.ts";

export const reference: Kernels = {
  matmul,
  add,
  sumRows,
  exp,
  relu,
  reluBackward,
  softmax,
  softmaxBackward,
  logSumExp,
  crossEntropy,
  crossEntropyBackward,
  norm,
  normBackward,
  attentionSpace,
  attention,
  attentionBackward,
  embedding,
  embeddingBackward,
  adam,
};
