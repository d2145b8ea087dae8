/**
 * The competition experiment: how do heads come to share out the relations of a task? The address task with all
 * questions at once, looked at through its training: who attends to what, who matters, and how the gradients that
 * the relations send to one head agree. Heads may start identical, and one relation may be served from the start.
 */
import { accuracy, noGrad } from "../compute/index.ts";
import { predict, type CompetitionModel } from "./competition/model.ts";
import { observer, type Moment } from "./competition/moment.ts";
import { LOOKS, numbersAtEnd, numbersOverTime, trainingOf, type Training } from "./competition/numbers.ts";
import {
  comparedSettings, toSettings, type CompetitionOptions, type CompetitionSettings,
} from "./competition/settings.ts";
import { createTrainee, drawExam } from "./competition/trainee.ts";
import type { Experiment, Report } from "./experiment.ts";

export interface CompetitionReport extends Report {
  /** On held-out examples: cross entropy in nats, and the share of questions answered rightly. */
  loss: number;
  accuracy: number;
  /** Every look at the model so far, the latest one last. */
  history: Moment[];
  training: Training;
  /** The loss of guessing, in nats. */
  guessing: number;
}

/** Gradients and ablations are measured on the first examples of the exam; the final accuracy on more. */
const EXAM = { examples: 1024, looks: 400 };

/** From this accuracy on a run counts as solved. */
const SOLVED = 0.98;

/** Trains the model; reports before the first step, at the study's steps, every `every` steps, and at the end. */
export function* trainCompetition(options: CompetitionOptions = {}): Generator<CompetitionReport, void> {
  const settings = toSettings(options);
  const { steps, every } = settings;
  const { model, learn } = createTrainee(settings);
  const observe = observer(model, drawExam(settings, EXAM.looks), settings);
  const history: Moment[] = [];
  const losses: number[] = [];
  for (let step = 0; step <= steps; step++) {
    if (isLook(step, every) || step === steps) {
      const moment = observe(step);
      history.push(moment);
      yield {
        step, steps, done: step === steps,
        loss: moment.loss,
        accuracy: step === steps ? finalAccuracy(model, settings) : moment.accuracy,
        history: [...history],
        training: trainingOf(losses),
        guessing: Math.log(settings.values),
      };
    }
    if (step < steps) losses.push(learn(step));
  }
}

export const competition: Experiment<CompetitionOptions, CompetitionReport> = {
  name: "competition",
  settings: comparedSettings,
  train: trainCompetition,
  numbers: ({ loss, accuracy, history, training, guessing }) => ({
    loss, accuracy,
    solved: accuracy >= SOLVED ? 1 : 0,
    diverged: loss < guessing ? 0 : 1,
    ...training,
    tailRatio: training.tailSd / training.tailMean,
    ...numbersAtEnd(history.at(-1)!),
    ...numbersOverTime(history),
  }),
};

/** On more examples than are looked at on the way. */
function finalAccuracy(model: CompetitionModel, settings: CompetitionSettings): number {
  const exam = drawExam(settings, EXAM.examples);
  return accuracy(noGrad(() => predict(model, exam, settings)).logits, exam.answers);
}

function isLook(step: number, every: number): boolean {
  return step % every === 0 || (LOOKS as readonly number[]).includes(step);
}
