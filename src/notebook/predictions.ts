import type { Reference } from "../sandbox/display.ts";
import { progress, type Prediction } from "./progress.ts";

/** What a page says about one prediction it contains. */
export interface PredictionOnPage {
  /** `<chapter>/<id>`, the id under which progress keeps the bet. */
  id: string;
  /** The cell whose figure carries the bet. */
  cellId: string;
  /** The dotted line's label, e.g. "your bet". */
  label: string;
  /** Values of the options of a choice, where they have one. */
  optionValues: Readonly<Record<string, number>>;
}

const onPage = new Map<string, PredictionOnPage>();

/** Makes a prediction known, so that the figure of its cell can show the bet. */
export function registerPrediction(prediction: PredictionOnPage): void {
  onPage.set(prediction.id, prediction);
}

/** The number a bet stands for; undefined for a choice without a value. */
export function predictedValue(bet: Prediction, optionValues: Readonly<Record<string, number>>): number | undefined {
  return bet.kind === "number" ? bet.value : optionValues[bet.option];
}

/** The reader's bets about a cell, as lines to draw in its figure. */
export function predictionReferences(cellId: string): Reference[] {
  const about = [...onPage.values()].filter((prediction) => prediction.cellId === cellId);
  return about.flatMap(({ id, label, optionValues }) => {
    const bet = progress.peek("prediction", id);
    const value = bet && predictedValue(bet, optionValues);
    return value === undefined ? [] : [{ value, label }];
  });
}
