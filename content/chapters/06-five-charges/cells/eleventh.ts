import { askGrammar } from "experiments";
import { select, sentenceField, table, text, tokens } from "notebook";
import { model } from "./deeper.ts";

const pattern = "noun, (that noun), as many verbs";
const sentences = [
  sentenceField(`four nouns: ${pattern}`, {
    value: "dogs that cat that boy that girl see hear fear see",
    max: 14,
  }),
  sentenceField(`five nouns: ${pattern}`, {
    value: "dogs that cat that boy that girl that key see hear fear see hear",
    max: 14,
  }),
];
const place = Number(select("word that looks", ["10", "11", "12"], "11")) - 1;

if (model === undefined) {
  text("Run the cell above first, with five nouns.");
} else {
  const rows = sentences.flatMap((sentence) => {
    const { words, questions, weights } = askGrammar(model!, sentence); // weights [heads, T, T]
    const question = questions.find(({ at }) => at === place);
    if (question === undefined) return [];
    const title = `word ${place + 1}, ${words[place]}, should find ${words[question.source]}`;
    tokens(words, { weights: weights[0]![place]!, from: place, title });
    const { answer, predicted, source } = question;
    return [[words.length, `${words[source]} (word ${source + 1})`, answer, predicted]];
  });
  table(["words", "its noun", "right", "predicted"], rows);
}
