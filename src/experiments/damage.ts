/**
 * The damage experiment: what is a trained model worth when one head is deleted, replaced by its mean, or looks
 * confidently at the wrong token; and in which order can heads be pruned? The models are those of the competition.
 */
import { accuracy, crossEntropy, jit, noGrad, random } from "../compute/index.ts";
import { predict, type CompetitionModel } from "./competition/model.ts";
import type { CompetitionSettings } from "./competition/settings.ts";
import { createTrainee, drawExam } from "./competition/trainee.ts";
import { createBench, DAMAGES, EXAMPLES, type Bench, type Damage } from "./damage/bench.ts";
import { ascending, greedyRace, importances, raceInOrder, type Race } from "./damage/pruning.ts";
import { comparedSettings, toSettings, type DamageOptions } from "./damage/settings.ts";
import { takeSnapshot, type Snapshot } from "./damage/snapshot.ts";
import type { Experiment, Report } from "./experiment.ts";
import { STREAM, training } from "./training.ts";

export interface DamageReport extends Report {
  /** Of the intact model on held-out examples: cross entropy in nats, and the share of questions answered rightly. */
  loss: number;
  accuracy: number;
  /** Accuracy of every report so far. */
  curve: [step: number, accuracy: number][];
  /** Once the model is trained. */
  findings: Findings | null;
}

export interface Findings {
  /** The model, to be damaged further by `damaged`. */
  snapshot: Snapshot;
  /** Accuracy when this head alone is damaged. [heads] */
  alone: Record<Damage, number[]>;
  /** How much each head matters by its gradient (Michel et al. 2019). [heads] */
  importance: number[];
  /** Heads deleted until none is left. */
  races: Record<Order, Race>;
}

/** "michel": the least important by the gradient of the intact model first. */
export type Order = "greedy" | "michel" | "random";
export const ORDERS = ["greedy", "michel", "random"] as const satisfies readonly Order[];

/** Trains the model, reporting before the first step and every `every` steps, and damages it at the end. */
export function* trainDamage(options: DamageOptions = {}): Generator<DamageReport, void> {
  const settings = toSettings(options);
  const { steps } = settings;
  const { model, learn } = createTrainee(settings);
  const exam = drawExam(settings, EXAMPLES);
  const look = jit(() => noGrad(() => predict(model, exam, settings).logits));
  const curve: DamageReport["curve"] = [];
  yield* training(settings, {
    learn,
    look(step) {
      const logits = look();
      const [loss, right] = [crossEntropy(logits, exam.answers).item(), accuracy(logits, exam.answers)];
      curve.push([step, right]);
      const done = step === steps;
      return {
        step, steps, done, loss, accuracy: right, curve: [...curve], findings: done ? damageAll(model, settings) : null,
      };
    },
  });
}

export const damage: Experiment<DamageOptions, DamageReport> = {
  name: "damage",
  settings: comparedSettings,
  train: trainDamage,
  numbers: ({ loss, accuracy, findings }) => ({ loss, accuracy, ...numbersOf(findings!, accuracy) }),
};

function damageAll(model: CompetitionModel, settings: CompetitionSettings): Findings {
  const bench = createBench(model, settings);
  const importance = importances(model, drawExam(settings, EXAMPLES), settings);
  const alone = DAMAGES.map((kind) => [kind, damagedAlone(bench, kind, settings.heads)]);
  return {
    snapshot: takeSnapshot(model, settings),
    alone: Object.fromEntries(alone) as Findings["alone"],
    importance,
    races: {
      greedy: greedyRace(bench, settings.heads),
      michel: raceInOrder(bench, ascending(importance)),
      random: raceInOrder(bench, random(settings.seed, STREAM.noise).permutation(settings.heads)),
    },
  };
}

function damagedAlone(bench: Bench, kind: Damage, heads: number): number[] {
  const all = Array.from({ length: heads }, (_, head) => head);
  return all.map((damaged) => bench(all.map((head) => (head === damaged ? kind : "intact"))).accuracy);
}

/** A head whose deletion costs less than this can be spared. */
const SPARED = 0.01;
/** A model that never loses more than this by one deletion is robust. */
const HARDLY = 0.02;
/** The races are told by numbers up to so many heads left: `greedy@4`. */
const TOLD = 8;

function numbersOf({ alone, races }: Findings, intact: number): Record<string, number> {
  const damages = DAMAGES.flatMap((kind) => [
    [`${kind}Mean`, alone[kind].reduce((sum, left) => sum + left, 0) / alone[kind].length],
    [`${kind}Worst`, Math.min(...alone[kind])],
  ] as const);
  const told = ORDERS.flatMap((order) => {
    const fromNone = races[order].accuracy.toReversed(); // [heads left]
    return fromNone.slice(0, TOLD + 1).map((left, heads) => [`${order}@${heads}`, left] as const);
  });
  return {
    ...Object.fromEntries([...damages, ...told]),
    expendable: alone.delete.filter((left) => left > intact - SPARED).length,
    robust: Math.min(...alone.delete) > intact - HARDLY ? 1 : 0,
  };
}
