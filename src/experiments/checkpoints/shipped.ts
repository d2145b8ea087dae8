/** The models that the page ships, and how the files with them are made. */
import { parametersOf, random } from "../../compute/index.ts";
import * as induction from "../induction/model.ts";
import { toSettings as inductionSettings } from "../induction/settings.ts";
import * as minilang from "../minilang/model.ts";
import { toSettings as minilangSettings } from "../minilang/settings.ts";
import { STREAM } from "../training.ts";
import type { TransformerParameters } from "../transformer.ts";
import { quantise, type Quantised } from "./quantise.ts";

/** One model at some steps of its training. Step 0 is not in it: the seed gives that. */
export interface CheckpointFile {
  version: number;
  settings: object;
  checkpoints: { step: number; tensors: Quantised[] }[];
}

/** Counts up when files of before can no longer be read. */
export const VERSION = 1;

interface Shipped {
  settings: object;
  steps: readonly number[];
  /** The model before training. */
  create(): TransformerParameters;
  begin(): { model: TransformerParameters; learn(step: number): number };
}

/** Induction through its sudden change; MiniLang as it learns to agree, then to copy; and another seed of it. */
export const shipped = {
  induction: shipInduction(3, [48, 64, 80, 96, 112, 144, 400]),
  minilang: shipMiniLang(1, [50, 100, 150, 175, 200, 250, 600]),
  "minilang-2": shipMiniLang(2, [600]),
} as const satisfies Record<string, Shipped>;

export type CheckpointName = keyof typeof shipped;

/** The content of each file in this folder. The same code makes the same, to the bit. */
export function makeCheckpoints(): Record<CheckpointName, CheckpointFile> {
  const names = Object.keys(shipped) as CheckpointName[];
  const files = names.map((name) => [name, makeCheckpoint(name)] as const);
  return Object.fromEntries(files) as Record<CheckpointName, CheckpointFile>;
}

/** Trains one model as far as the last of the steps. */
export function makeCheckpoint(name: CheckpointName, steps: readonly number[] = shipped[name].steps): CheckpointFile {
  const { model, learn } = shipped[name].begin();
  const checkpoints: CheckpointFile["checkpoints"] = [];
  for (let step = 0; step <= Math.max(...steps); step++) {
    if (steps.includes(step)) checkpoints.push({ step, tensors: parametersOf(model).map(quantise) });
    learn(step);
  }
  return { version: VERSION, settings: shipped[name].settings, checkpoints };
}

function shipInduction(seed: number, steps: readonly number[]) {
  const settings = inductionSettings({ seed });
  const create = () => induction.createModel(random(seed, STREAM.parameters), settings);
  return { settings, steps, create, begin: () => induction.beginLearning(settings) };
}

function shipMiniLang(seed: number, steps: readonly number[]) {
  const settings = minilangSettings({ dModel: 24, seed });
  const create = () => minilang.createModel(random(seed, STREAM.parameters), settings);
  return { settings, steps, create, begin: () => minilang.beginLearning(settings) };
}
