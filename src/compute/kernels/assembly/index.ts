// The WebAssembly twin of reference/, one source for two builds: plain SIMD, whose numbers are the same to the bit on
// every machine, and relaxed SIMD, which rounds a multiply-add once. wasm.ts calls what is exported here.
export { adam } from "./adam";
export { attention } from "./attention";
export { attentionBackward } from "./attention-backward";
export { crossEntropy, crossEntropyBackward } from "./cross-entropy";
export { add, relu, reluBackward } from "./elementwise";
export { embedding, embeddingBackward } from "./embedding";
export { exp } from "./exp";
export { matmul } from "./gemm";
export { norm, normBackward } from "./norm";
export { peak } from "./peak";
export { logSumExp, softmax, softmaxBackward } from "./softmax";
export { sumRows } from "./sum-rows";
export { firstFree } from "./workspace";
