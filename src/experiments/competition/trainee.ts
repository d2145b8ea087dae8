/** A model that is being trained on the task, and the exam it has to pass: the part that two experiments share. */
import { adam, crossEntropy, random, sgd, trapezoid, type Tensor } from "../../compute/index.ts";
import { EXAM_SEED, learner, STREAM } from "../training.ts";
import { createModel, drawLesson, predict, trainingGates, type CompetitionModel, type Lesson } from "./model.ts";
import type { CompetitionSettings } from "./settings.ts";

export interface Trainee {
  model: CompetitionModel;
  /** One step on fresh examples; the loss on them before it. */
  learn: (step: number) => number;
}

export function createTrainee(settings: CompetitionSettings): Trainee {
  const model = createModel(settings);
  const [data, absences] = [STREAM.data, STREAM.dropout].map((stream) => random(settings.seed, stream));
  const optimizer = settings.optimizer === "adam" ? adam(model) : sgd(model, { momentum: settings.momentum });
  const learn = learner(model, (queries: Tensor, tokens: Tensor, targets: Tensor, answers: Tensor) => {
    const gates = trainingGates(absences!, settings);
    return crossEntropy(predict(model, { queries, tokens, targets }, settings, gates).logits, answers);
  }, optimizer);
  const rateAt = trapezoid({ peak: settings.learningRate, steps: settings.steps });
  return {
    model,
    learn(step) {
      const { queries, tokens, targets, answers } = drawLesson(data!, settings, settings.batch);
      return learn(rateAt(step), queries, tokens, targets, answers);
    },
  };
}

/** The same examples for every seed; a smaller exam is the beginning of a larger one. */
export function drawExam(settings: CompetitionSettings, size: number): Lesson {
  return drawLesson(random(EXAM_SEED), settings, size);
}
