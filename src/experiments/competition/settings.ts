/** What one may turn in the competition experiment, and what it is when nothing is said. */
import type { MultiHeadParameters } from "../../compute/index.ts";
import { toSettings as toAddressSettings, type AddressSettings } from "../addresses/settings.ts";
import { checkChoice, checkCounts, checkWithin, filled } from "../options.ts";

/** The four matrices of a layer, each cut into one part per head. */
export type MatrixName = Exclude<keyof MultiHeadParameters, "bias">;
export const MATRICES = ["query", "key", "value", "output"] as const satisfies readonly MatrixName[];

export interface CompetitionOptions {
  /** Relations (k): questions that one query asks at once, each about another address field. */
  questions?: number;
  heads?: number;
  /** Length of each head's queries and values. It stays when heads are added: these models grow. */
  dHead?: number;
  tokens?: number;
  values?: number;
  /** Matrices whose parts start alike in all heads. With all four tied, heads are identical at the start. */
  tied?: readonly MatrixName[];
  /** Normal noise on tied parts before training, in units of their standard deviation. */
  epsilon?: number;
  /** The tied matrices that get the noise; all of them unless said. */
  shaken?: readonly MatrixName[];
  /** Factor on the four matrices before training. */
  initScale?: number;
  /** A further head that looks at the right token of relation 0 from the start. */
  oracle?: boolean;
  /** In training, each head is left out of each example with this probability (Zhou et al. 2020, "DropHead"). */
  headDropout?: number;
  optimizer?: "adam" | "sgd";
  /** Of "sgd". */
  momentum?: number;
  steps?: number;
  batch?: number;
  learningRate?: number;
  seed?: number;
  /** Steps from one look at the model to the next, besides those of the study; none unless said. */
  every?: number;
}

/** The options with nothing left open. */
export type CompetitionSettings = Required<CompetitionOptions>;

/** What is done to the model and the data, but not for how long. */
const DEFAULTS = {
  questions: 4, heads: 4, dHead: 7, tokens: 6, values: 6,
  tied: [] as readonly MatrixName[], epsilon: 0, initScale: 1, oracle: false, headDropout: 0, momentum: 0.9,
  steps: 800, batch: 32, seed: 1,
} as const satisfies CompetitionOptions;

/** Adam's steps are as long as its rate, whatever the gradient; those of SGD are as long as the gradient says. */
const RATES = { adam: 1e-2, sgd: 0.3 };

const COUNTS = ["questions", "heads", "dHead", "tokens", "values", "steps", "batch", "every"] as const;

/** Fills in what was not said, and refuses what cannot be run. */
export function toSettings(options: CompetitionOptions = {}, name = "trainCompetition"): CompetitionSettings {
  const { optimizer = "adam", steps = DEFAULTS.steps, tied = DEFAULTS.tied } = options;
  checkChoice(name, "optimizer", optimizer, Object.keys(RATES));
  const settings = filled<CompetitionSettings>(
    { ...DEFAULTS, optimizer, learningRate: RATES[optimizer], shaken: tied, every: steps }, options,
  );
  checkCounts(name, settings, COUNTS);
  checkWithin(name, settings, ["epsilon", "initScale", "learningRate"], 0, Infinity);
  checkWithin(name, settings, ["headDropout", "momentum"], 0, 0.99);
  for (const matrix of [...settings.tied, ...settings.shaken]) checkChoice(name, "tied", matrix, MATRICES);
  if (settings.questions >= 2) return settings;
  throw new RangeError(`${name}: questions must be 2 or more, so that heads can compete, got ${settings.questions}.`);
}

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: CompetitionOptions): Partial<CompetitionSettings> {
  const { every: _, ...settings } = toSettings(options);
  const tied = MATRICES.filter((matrix) => settings.tied.includes(matrix));
  const shaken = settings.epsilon === 0 ? [] : tied.filter((matrix) => settings.shaken.includes(matrix));
  return {
    ...settings, tied, shaken,
    epsilon: shaken.length === 0 ? 0 : settings.epsilon,
    momentum: settings.optimizer === "adam" ? 0 : settings.momentum,
  };
}

/** The address task that the heads compete for. */
export function taskOf({ questions, tokens, values }: CompetitionSettings): AddressSettings {
  return toAddressSettings({ questions, tokens, values });
}
