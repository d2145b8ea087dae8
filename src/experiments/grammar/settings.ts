/** What one may turn in the grammar experiment, and what it is when nothing is said. */
import { checkChoice, checkCounts, checkWithin, filled } from "../options.ts";
import { agreement } from "./agreement.ts";
import { coreference } from "./coreference.ts";
import { dyck } from "./dyck.ts";
import { nesting } from "./nesting.ts";
import type { Task } from "./sentence.ts";

export const tasks = { agreement, coreference, nesting, dyck } as const satisfies Record<string, Task>;

export type TaskName = keyof typeof tasks;

export interface GrammarOptions {
  task?: TaskName;
  layers?: number;
  heads?: number;
  dModel?: number;
  /** Each word sees only itself and what came before it. */
  causal?: boolean;
  /** agreement: the most nouns between subject and verb. */
  attractors?: number;
  /** coreference: the most words that say nothing after each name. */
  fillers?: number;
  /** nesting: the most nouns of a sentence. */
  depth?: number;
  /** dyck: the most pairs of brackets. */
  pairs?: number;
  steps?: number;
  batch?: number;
  learningRate?: number;
  seed?: number;
  /** Steps from one report to the next. */
  every?: number;
}

/** The options with nothing left open. */
export type GrammarSettings = Required<GrammarOptions>;

const LIMITS = { attractors: 2, fillers: 2, depth: 3, pairs: 8 };

/** Fills in what was not said, and refuses what cannot be run. */
export function toSettings(options: GrammarOptions = {}): GrammarSettings {
  const { task = "agreement" } = options;
  checkChoice(NAME, "task", task, Object.keys(tasks));
  const settings = filled<GrammarSettings>({
    task, layers: 1, heads: 1, dModel: 32, causal: true, ...LIMITS,
    steps: task === "dyck" ? 1500 : 800, batch: 24, learningRate: 5e-3, seed: 1, every: 20,
  }, options);
  checkCounts(NAME, settings, ["layers", "heads", "dModel", "depth", "pairs", "steps", "batch", "every"]);
  checkWithin(NAME, settings, ["learningRate"], 0, Infinity);
  checkFrom0(settings, ["attractors", "fillers"]);
  checkWidth(settings);
  return settings;
}

const NAME = "trainGrammar";

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: GrammarOptions): Partial<GrammarSettings> {
  const { every: _, attractors, fillers, depth, pairs, ...settings } = toSettings(options);
  const { limit } = tasks[settings.task];
  return { ...settings, [limit]: { attractors, fillers, depth, pairs }[limit] };
}

function checkFrom0(settings: GrammarSettings, names: readonly ("attractors" | "fillers")[]): void {
  for (const name of names) {
    if (Number.isInteger(settings[name]) && settings[name] >= 0) continue;
    throw new RangeError(`${NAME}: ${name} must be an integer of 0 or more, got ${settings[name]}.`);
  }
}

function checkWidth({ dModel, heads }: GrammarSettings): void {
  if (dModel % heads === 0) return;
  throw new RangeError(`${NAME}: heads must divide dModel, got ${heads} heads for a dModel of ${dModel}.`);
}
