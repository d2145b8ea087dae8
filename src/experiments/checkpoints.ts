/**
 * Trained models that come with the page, so that a chapter can open one without waiting for its training. The numbers
 * are rounded to a byte each; `npm run experiments` makes the files (checkpoints/shipped.ts).
 */
import { parametersOf } from "../compute/index.ts";
import { toCheckpoint } from "./checkpoint.ts";
import induction from "./checkpoints/induction.json" with { type: "json" };
import minilang from "./checkpoints/minilang.json" with { type: "json" };
import minilang2 from "./checkpoints/minilang-2.json" with { type: "json" };
import { restore } from "./checkpoints/quantise.ts";
import { shipped, VERSION, type CheckpointFile, type CheckpointName } from "./checkpoints/shipped.ts";
import type { InductionModel } from "./induction/model.ts";
import type { MiniLangModel } from "./minilang/model.ts";

export type { CheckpointName } from "./checkpoints/shipped.ts";

/** What a checkpoint of a name is a model of. */
export interface CheckpointModels extends Record<CheckpointName, unknown> {
  induction: InductionModel;
  minilang: MiniLangModel;
  "minilang-2": MiniLangModel;
}

const files: Record<CheckpointName, CheckpointFile> = { induction, minilang, "minilang-2": minilang2 };

export const checkpointNames = Object.keys(files) as CheckpointName[];

/** The steps at which a model was kept; the first is 0, before training. */
export function checkpointSteps(name: CheckpointName): number[] {
  return [0, ...fileOf(name).checkpoints.map(({ step }) => step)];
}

/** A shipped model at one step of its training, at the last one unless said: for `askMiniLang` or `askInduction`. */
export function loadCheckpoint<Name extends CheckpointName>(name: Name, step?: number): CheckpointModels[Name] {
  const { settings, checkpoints } = fileOf(name);
  const wanted = step ?? checkpoints.at(-1)!.step;
  const model = shipped[name].create();
  if (wanted !== 0) {
    const kept = checkpoints.find((checkpoint) => checkpoint.step === wanted) ?? refuseStep(name, wanted);
    parametersOf(model).forEach((parameter, i) => restore(kept.tensors[i]!, parameter));
  }
  return { settings, step: wanted, parameters: toCheckpoint(model) } as CheckpointModels[Name];
}

function fileOf(name: CheckpointName): CheckpointFile {
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (file?.version === VERSION) return file;
  if (file) throw new Error(`loadCheckpoint: "${name}" was made by other code; make it again by: npm run experiments`);
  throw new RangeError(`loadCheckpoint: expected ${checkpointNames.join(", ")}, got ${JSON.stringify(name)}.`);
}

function refuseStep(name: CheckpointName, step: number): never {
  const steps = checkpointSteps(name).join(", ");
  throw new RangeError(`loadCheckpoint: "${name}" was kept at the steps ${steps}, got ${step}.`);
}
