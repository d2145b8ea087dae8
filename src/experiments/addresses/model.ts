/** The model of the address experiment: attention from one query to the tokens, and a readout of the answers. */
import {
  add, matmul, mean, mergeHeads, mlp, mlpParameters, multiHeadAttention, multiHeadParameters, multiply, reshape, sqrt,
  subtract,
  type LinearParameters, type MultiHeadParameters, type Random, type Tensor,
} from "../../compute/index.ts";
import { widthOf, type AddressSettings } from "./settings.ts";
import type { Batch } from "./task.ts";

export type AddressModel = {
  layers: MultiHeadParameters[];
  readout: LinearParameters[];
};

export function createModel(random: Random, settings: AddressSettings): AddressModel {
  const { heads, keyHeads, dHead, layers, readout, hidden, questions, values, ask } = settings;
  const width = widthOf(settings);
  const shape = { dModel: width, heads, keyHeads, dHead };
  const logits = (ask === "one" ? 1 : questions) * values;
  return {
    layers: Array.from({ length: layers }, () => multiHeadParameters(random, shape)),
    readout: mlpParameters(random, readout === "mlp" ? [width, hidden, logits] : [width, logits]),
  };
}

export type Prediction = {
  logits: Tensor; // [batch, asked, values]
  weights: Tensor[]; // one [batch, heads, 1, tokens] per layer
};

/** With a source of noise the head outputs are disturbed as much as the settings say. */
export function predict(
  model: AddressModel, { queries, tokens }: Pick<Batch, "queries" | "tokens">, settings: AddressSettings,
  noise?: Random,
): Prediction {
  const weights: Tensor[] = [];
  let state = queries; // [batch, 1, width]
  for (const layer of model.layers) {
    const inputs = { queries: state, keys: tokens, values: tokens };
    const seen = multiHeadAttention(inputs, layer, { heads: settings.heads, keyHeads: settings.keyHeads });
    const output = noise ? disturbed(seen.headOutputs, layer, settings.noise, noise) : seen.output;
    state = settings.layers === 1 ? output : add(state, output);
    weights.push(seen.weights);
  }
  const asked = settings.ask === "one" ? 1 : settings.questions;
  return { logits: reshape(mlp(state, model.readout), [queries.shape[0]!, asked, settings.values]), weights };
}

/** The layer's output when noise is added to the head outputs, in units of each entry's spread over the examples. */
function disturbed(headOutputs: Tensor, layer: MultiHeadParameters, amount: number, random: Random): Tensor {
  const centred = subtract(headOutputs, mean(headOutputs, { axis: 0, keepDims: true })); // [batch, heads, 1, dHead]
  const deviation = sqrt(mean(multiply(centred, centred), { axis: 0, keepDims: true })); // [1, heads, 1, dHead]
  const noise = multiply(random.normals(headOutputs.shape), multiply(deviation, amount));
  return matmul(mergeHeads(add(headOutputs, noise)), layer.output);
}
