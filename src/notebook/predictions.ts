import type { Display, Reference } from "../sandbox/display.ts";
import { progress, type Prediction } from "./progress.ts";

/** What a page says about one prediction it contains. */
export interface PredictionOnPage {
  /** `<chapter>/<id>`, the id under which progress keeps the bet. */
  id: string;
  /** The cell whose figure carries the bet. */
  cellId: string;
  /** Name of the result it is about: a run that measures something else does not carry the bet. */
  result: string;
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

/** The reader's bets about what a cell now shows, as lines to draw in its figures. */
export function predictionReferences(cellId: string, displays: readonly Display[]): Reference[] {
  const measured = new Set(displays.map((display) => (display.kind === "result" ? display.name : "")));
  const about = [...onPage.values()].filter(
    (prediction) => prediction.cellId === cellId && measured.has(prediction.result),
  );
  return about.flatMap(({ id, label, optionValues }) => {
    const bet = progress.peek("prediction", id);
    const value = bet && predictedValue(bet, optionValues);
    return value === undefined ? [] : [{ value, label }];
  });
}
