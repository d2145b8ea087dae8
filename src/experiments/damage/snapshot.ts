/** A trained model as plain numbers: it crosses the border of a worker, and is damaged without training it again. */
import { tensor } from "../../compute/index.ts";
import type { CompetitionModel } from "../competition/model.ts";
import { MATRICES, toSettings, type CompetitionSettings, type MatrixName } from "../competition/settings.ts";

export interface Snapshot {
  /** What the model was made and trained with. */
  settings: CompetitionSettings;
  /** W_Q, W_K and W_V [width, heads * dHead]; W_O [heads * dHead, width]. */
  layer: Record<MatrixName, number[][]>;
  readout: { weight: number[][]; bias: number[] };
}

export function takeSnapshot({ layer, readout }: CompetitionModel, settings: CompetitionSettings): Snapshot {
  const matrices = MATRICES.map((name) => [name, layer[name].toArray<number[][]>()] as const);
  return {
    settings,
    layer: Object.fromEntries(matrices) as Snapshot["layer"],
    readout: { weight: readout.weight.toArray<number[][]>(), bias: readout.bias.toArray<number[]>() },
  };
}

/** The model that a snapshot was taken of, to the last bit. */
export function restore(
  { settings, layer, readout }: Snapshot,
): { model: CompetitionModel; settings: CompetitionSettings } {
  const { query, key, value, output } = layer;
  return {
    settings: toSettings(settings, "damaged"),
    model: {
      layer: { query: tensor(query), key: tensor(key), value: tensor(value), output: tensor(output) },
      readout: { weight: tensor(readout.weight), bias: tensor(readout.bias) },
    },
  };
}
