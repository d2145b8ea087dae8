/**
 * How much of its rank does a trained head use, and for what? The model of the address experiment is trained, and the
 * matrices W_Q W_Kᵀ of its heads are taken apart: with one head all relations share one matrix, with four each has its
 * own, of low rank.
 */
import { noGrad } from "../compute/index.ts";
import type { AddressModel } from "./addresses/model.ts";
import { fieldsOf, toSettings as toAddressSettings, type AddressSettings } from "./addresses/settings.ts";
import { createTrainee } from "./addresses/trainee.ts";
import { runToEnd, type Experiment, type Report } from "./experiment.ts";
import { spectraOf, type Spectrum } from "./spectra/spectrum.ts";
import { training } from "./training.ts";

/** As in the address experiment, with one layer and a linear readout. */
export interface SpectraOptions {
  questions?: number;
  heads?: number;
  dHead?: number;
  tokens?: number;
  values?: number;
  steps?: number;
  batch?: number;
  learningRate?: number;
  seed?: number;
  every?: number;
}

export interface SpectraReport extends Report {
  /** One per head. */
  heads: Spectrum[];
}

/** Trains the model; reports before the first step, every `every` steps, and at the end. */
export function* trainSpectra(options: SpectraOptions = {}): Generator<SpectraReport, void> {
  const settings = toSettings(options);
  const { steps } = settings;
  const { model, learn } = createTrainee(settings);
  yield* training(settings, {
    learn,
    look: (step) => ({ step, steps, heads: spectraIn(model, settings), done: step === steps }),
  });
}

export const spectra: Experiment<SpectraOptions, SpectraReport> = {
  name: "spectra",
  settings(options) {
    const { every: _, ...settings } = toSettings(options);
    return settings;
  },
  train: trainSpectra,
  numbers: ({ heads }) => ({
    rank: average(heads.map(({ rank }) => rank)),
    effectiveRank: average(heads.map(({ effectiveRank }) => effectiveRank)),
    topShare: average(heads.map(({ energyShares }) => Math.max(...energyShares))),
    relationsServed: new Set(heads.map(({ energyShares }) => energyShares.indexOf(Math.max(...energyShares)))).size,
  }),
};

/** Trains to the end and returns the last report. */
export function runSpectra(options: SpectraOptions = {}): SpectraReport {
  return runToEnd(spectra, { every: toSettings(options).steps, ...options });
}

function toSettings(options: SpectraOptions): AddressSettings {
  const { questions, heads = 4, dHead, tokens, values, steps, batch, learningRate, seed, every = 40 } = options;
  return toAddressSettings({ questions, heads, dHead, tokens, values, steps, batch, learningRate, seed, every });
}

function spectraIn(model: AddressModel, settings: AddressSettings): Spectrum[] {
  const shape = { heads: settings.heads, fields: fieldsOf(settings), codes: settings.tokens };
  return noGrad(() => spectraOf(model.layers[0]!, shape));
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
