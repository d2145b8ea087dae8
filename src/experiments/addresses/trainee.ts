/** A model that is being trained on the task: the part that two experiments share. */
import { crossEntropy, random, trapezoid, type Tensor } from "../../compute/index.ts";
import { learner, STREAM } from "../training.ts";
import { createModel, predict, type AddressModel } from "./model.ts";
import type { AddressSettings } from "./settings.ts";
import { drawBatch } from "./task.ts";

export interface Trainee {
  model: AddressModel;
  /** One step on fresh examples; the loss on them before it. */
  learn: (step: number) => number;
}

export function createTrainee(settings: AddressSettings): Trainee {
  const { seed, steps, batch, learningRate } = settings;
  const data = random(seed, STREAM.data);
  const model = createModel(random(seed, STREAM.parameters), settings);
  const learn = learner(model, (queries: Tensor, tokens: Tensor, answers: Tensor) => (
    crossEntropy(predict(model, { queries, tokens }, settings).logits, answers)
  ));
  const rateAt = trapezoid({ peak: learningRate, steps });
  return {
    model,
    learn(step) {
      const { queries, tokens, answers } = drawBatch(data, settings, batch);
      return learn(rateAt(step), queries, tokens, answers);
    },
  };
}
