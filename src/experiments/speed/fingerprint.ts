/**
 * Are the numbers the same everywhere? A small causal transformer is trained on plain SIMD, and the bits of its
 * parameters are hashed. Attention, norm, embedding, cross entropy and Adam are in it, forward and backward, and with
 * them exp, log and roots; the sizes leave a rest wherever four numbers are taken at a time.
 */
import { adam, jit, parametersOf, random, tensor, type Random, type Tensor } from "../../compute/index.ts";
import { withEngine } from "./engines.ts";
import { createLanguageModel, languageLoss } from "./language-model.ts";

const shape = { vocabulary: 11, dModel: 15, heads: 3, length: 7, layers: 1 };
const batch = 5;

/** Eight hexadecimal digits: the same on every machine, in every browser. Throws where WebAssembly has no SIMD. */
export function trainingFingerprint(steps = 100): string {
  return withEngine("simd", () => hash(parametersAfter(steps)));
}

function parametersAfter(steps: number): Tensor[] {
  const chance = random(1);
  const model = createLanguageModel(chance, shape);
  const optimizer = adam(model);
  const step = jit((tokens: Tensor, targets: Tensor) => {
    const loss = languageLoss(model, tokens, targets, shape.heads);
    loss.backward();
    optimizer.step();
    optimizer.zeroGrad();
    return loss;
  });
  for (let i = 0; i < steps; i++) step(drawTokens(chance), drawTokens(chance));
  return parametersOf(model);
}

function drawTokens(chance: Random): Tensor {
  const text = () => Array.from({ length: shape.length }, () => chance.integer(shape.vocabulary));
  return tensor(Array.from({ length: batch }, text)); // [batch, T]
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo, 1991), over the bytes of float32 numbers, the lowest first. */
function hash(tensors: readonly Tensor[]): string {
  let state = 0x811c9dc5;
  for (const { data } of tensors) {
    for (const bits of new Uint32Array(Float32Array.from(data).buffer)) {
      for (let shift = 0; shift < 32; shift += 8) state = Math.imul(state ^ ((bits >>> shift) & 0xff), 0x01000193);
    }
  }
  return (state >>> 0).toString(16).padStart(8, "0");
}
