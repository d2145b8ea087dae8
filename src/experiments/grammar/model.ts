/** The model of the grammar experiment: a transformer of attention alone that answers at every word. */
import type { Random, Tensor } from "../../compute/index.ts";
import {
  transformer, transformerParameters, type TransformerParameters, type TransformerPass,
} from "../transformer.ts";
import { numbersOfWords } from "./sentence.ts";
import { tasks, type GrammarSettings } from "./settings.ts";

/** Words of the longest sentence of these settings. */
export function lengthOf(settings: GrammarSettings): number {
  const task = tasks[settings.task];
  return task.longest(settings[task.limit]);
}

export function createModel(random: Random, settings: GrammarSettings): TransformerParameters {
  const { dModel, heads, layers } = settings;
  const task = tasks[settings.task];
  const vocabulary = numbersOfWords(task).size + 1; // one for no word
  return transformerParameters(random, {
    vocabulary, positions: lengthOf(settings), dModel, heads, layers, readout: task.answers.length,
  });
}

/** tokens [batch, T], present [batch, 1, T] -> logits [batch, T, answers] and weights [batch, heads, T, T] per layer */
export function predict(
  model: TransformerParameters, tokens: Tensor, present: Tensor, { heads, causal }: GrammarSettings,
): TransformerPass {
  const mask = causal ? undefined : present; // what fills a batch up stands after the words: causally none can see it
  return transformer(model, tokens, { heads, causal, mask });
}
