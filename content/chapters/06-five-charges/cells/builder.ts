import { askGrammar } from "experiments";
import { result, sentenceField, table, text, tokens } from "notebook";
import { model, task } from "./train.ts";

const labels = {
  agreement: "noun, then (preposition noun) up to twice, then be",
  coreference: "a man, a woman, fillers after each, then he or she",
  nesting: "noun (that noun) up to twice, then as many verbs as nouns",
};
const first = {
  agreement: "keys near cabinet be",
  coreference: "Eve then Bob again later she",
  nesting: "dogs that cat that boys see hear fear",
};

const sentence = sentenceField(labels[task], { value: first[task], max: 8 });

if (model === undefined) {
  text("Run the cell above first: this one asks the model that was trained there.");
} else {
  const { words, questions, weights } = askGrammar(model, sentence); // weights [heads, T, T]

  for (const { at, source } of questions) {
    weights.forEach((head, i) => {
      const title = `from ${words[at]}: head ${i + 1} should find ${words[source]}`;
      tokens(words, { weights: head[at]!, from: at, title });
    });
  }
  table(
    ["word", "asks for the word", "right", "predicted", "how sure", "weight on that word, head 1"],
    questions.map(({ at, source, answer, predicted, probabilities }) => {
      const weight = weights[0]![at]![source]!;
      return [words[at]!, words[source]!, answer, predicted, probabilities[predicted]!, weight];
    }),
    { digits: 2 },
  );

  const [question] = questions;
  const { seed, heads } = model.settings;
  const asBet = words.join(" ") === first.agreement && seed === 1 && heads === 1;
  const onSubject = weights[0]![question!.at]![question!.source]!;
  result(asBet ? "on-subject" : "other", onSubject, {
    label: `weight of ${words[question!.at]} on ${words[question!.source]}`,
    digits: 2,
  });
}
