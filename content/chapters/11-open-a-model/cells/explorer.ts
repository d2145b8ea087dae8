import { askMiniLang, checkpointSteps, loadCheckpoint } from "experiments";
import { heatmap, select, switches, table, textField, tokens } from "notebook";

// Two layers of four heads. "?" leaves a word to the grammar.
const value = "Bob green Eve white . cup near keys ? . she ? he ? Eve ? Bob ?";
const text = textField("a text of MiniLang", { value, maxLength: 160 });
const steps = checkpointSteps("minilang").map(String);
const step = Number(select("the model after so many steps", steps, steps.at(-1)!));
const names = ["1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "2-4"];
const states = switches("heads (layer-head)", { rows: names, options: ["in", "deleted"] });
const without = names.filter((_, i) => states[i] === "deleted");

const { words, questions, weights, subject } = askMiniLang(loadCheckpoint("minilang", step), text, { without });
table(
  ["after", "the grammar wants", "the model says", "sure of the right word"],
  questions.map((asked) => [words[asked.place]!, asked.answer, asked.predicted, asked.probability]),
  { digits: 2 },
);

const shown = names.indexOf(select("head to look at", names, "2-4"));
const map = weights.flat()[shown]!; // [T, T]
const verb = questions[0]!.place; // the word before the verb: here the model must know its number
tokens(words, { weights: map[verb]!, from: verb, title: `Before the verb. The subject is “${words[subject]!}”.` });
heatmap(map, { rows: words, columns: words, rowAxis: "looks", columnAxis: "at" });
