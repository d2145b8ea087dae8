import { askMiniLang, loadCheckpoint } from "experiments";
import { heatmap, select, switches, table, textField } from "notebook";

// A model that was trained before and comes with the page: two layers of four heads.
const text = textField("a text of MiniLang", {
  value: "Bob green Eve white . cup near keys is-here . she white he green Eve white Bob green",
  maxLength: 160,
});
const names = ["1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "2-4"];
const states = switches("heads, as layer-head", { rows: names, options: ["intact", "deleted"] });
const without = names.filter((_, i) => states[i] === "deleted");

const { words, questions, weights } = askMiniLang(loadCheckpoint("minilang"), text, { without });
table(
  ["after", "right", "predicted", "probability of the right word"],
  questions.map(({ place, answer, predicted, probability }) => [words[place]!, answer, predicted, probability]),
  { digits: 2 },
);
const shown = names.indexOf(select("head to look at, as layer-head", names, "2-1"));
heatmap(weights.flat()[shown]!, { rows: words, columns: words, rowAxis: "looks", columnAxis: "at" });
