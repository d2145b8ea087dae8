/** How the small languages of the course are learned: by a causal transformer that is asked where the grammar decides. */
import { trapezoid, type Tensor } from "../compute/index.ts";
import { learner } from "./training.ts";
import { crossEntropyWhereAsked, transformer, type TransformerParameters } from "./transformer.ts";

export interface LanguageTraining {
  heads: number;
  steps: number;
  learningRate: number;
  /** A fresh batch: token ids [batch, T], and answers as `crossEntropyWhereAsked` takes them. */
  draw(): { tokens: Tensor; answers: Tensor };
}

/** Takes the model through one step on a fresh batch, and returns the loss on it before. */
export function languageLearner(
  model: TransformerParameters, { heads, steps, learningRate, draw }: LanguageTraining,
): (step: number) => number {
  const take = learner(model, (tokens: Tensor, answers: Tensor) => (
    crossEntropyWhereAsked(transformer(model, tokens, { heads, causal: true }).logits, answers)
  ));
  const rateAt = trapezoid({ peak: learningRate, steps });
  return (step) => {
    const { tokens, answers } = draw();
    return take(rateAt(step), tokens, answers);
  };
}
