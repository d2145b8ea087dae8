/** What one may turn in the address experiment, and what it is when nothing is said. */
import { checkChoice, checkCounts, checkWithin, filled } from "../options.ts";

export interface AddressOptions {
  /** How many questions (k) there are; with `ask: "all"` one query asks all of them at once. */
  questions?: number;
  heads?: number;
  /** Heads of keys and values, which the query heads share; as many as `heads` unless said. 1: multi-query. */
  keyHeads?: number;
  /** Length of each head's queries and values; width / heads unless said, so that parameters stay equally many. */
  dHead?: number;
  /** Tokens that the query can look at. */
  tokens?: number;
  /** Different values that a token can carry. */
  values?: number;
  /** "all": each query asks every question. "one": each query asks one of them, another each time. */
  ask?: "all" | "one";
  /** What reads the answers from the attention output. */
  readout?: "linear" | "mlp";
  /** Width of the hidden layer of the "mlp" readout. */
  hidden?: number;
  /** Attention layers one after another; from two on, each adds to the query (a residual stream). */
  layers?: number;
  /** Normal noise on the head outputs when they are examined, not in training; in units of their standard deviation. */
  noise?: number;
  steps?: number;
  batch?: number;
  learningRate?: number;
  seed?: number;
  /** Steps from one report to the next. */
  every?: number;
}

/** The options with nothing left open. */
export type AddressSettings = Required<AddressOptions>;

/** Address fields that every token has, however many questions are asked. */
const FIELDS = 4;

const COUNTS = [
  "questions", "heads", "keyHeads", "dHead", "tokens", "values", "hidden", "layers", "steps", "batch", "every",
] as const;

export function fieldsOf({ questions }: Pick<AddressSettings, "questions">): number {
  return Math.max(FIELDS, questions);
}

/** Length of a token: one code per field and one value, each as a one-hot block. 30 unless changed. */
export function widthOf(settings: Pick<AddressSettings, "questions" | "tokens" | "values">): number {
  return fieldsOf(settings) * settings.tokens + settings.values;
}

/** Fills in what was not said, and refuses what cannot be run. */
export function toSettings(options: AddressOptions = {}): AddressSettings {
  const { questions = 4, heads = 1, tokens = 6, values = 6, readout = "linear" } = options;
  const settings = filled<AddressSettings>({
    questions, heads, tokens, values, readout,
    keyHeads: heads,
    dHead: Math.floor(widthOf({ questions, tokens, values }) / heads),
    ask: "all", hidden: 64, layers: 1, noise: 0,
    steps: 800, batch: 32, learningRate: readout === "mlp" ? 5e-3 : 1e-2, seed: 1, every: 20,
  }, options);
  checkCounts("trainAddresses", settings, COUNTS);
  checkWithin("trainAddresses", settings, ["noise"], 0, Infinity);
  checkChoice("trainAddresses", "ask", settings.ask, ["all", "one"]);
  checkChoice("trainAddresses", "readout", settings.readout, ["linear", "mlp"]);
  checkShared(settings);
  return settings;
}

function checkShared({ heads, keyHeads }: AddressSettings): void {
  if (heads % keyHeads === 0) return;
  throw new RangeError(
    `trainAddresses: keyHeads must divide heads, got keyHeads=${keyHeads} for heads=${heads}; try 1 or ${heads}.`,
  );
}

/** The settings without what cannot change a finished run. */
export function comparedSettings(options: AddressOptions): Partial<AddressSettings> {
  const { every: _, ...settings } = toSettings(options);
  return settings.readout === "linear" ? { ...settings, hidden: 0 } : settings; // it has no hidden layer
}
