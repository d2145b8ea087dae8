import { askMiniLang, loadCheckpoint } from "experiments";
import { heatmap, select, switches, table, textField } from "notebook";

// 事先训练好、随页面附带的模型：两层，每层四个头。
const text = textField("一段 MiniLang 文本", {
  value: "Bob green Eve white . cup near keys is-here . she white he green Eve white Bob green",
  maxLength: 160,
});
const names = ["1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "2-4"];
const states = switches("头（层-头）", { rows: names, options: ["完好", "删除"] });
const without = names.filter((_, i) => states[i] === "删除");

const { words, questions, weights } = askMiniLang(loadCheckpoint("minilang"), text, { without });
table(
  ["读到", "正确答案", "模型预测", "正确的词的概率"],
  questions.map(({ place, answer, predicted, probability }) => [words[place]!, answer, predicted, probability]),
  { digits: 2 },
);
const shown = names.indexOf(select("看哪个头（层-头）", names, "2-1"));
heatmap(weights.flat()[shown]!, { rows: words, columns: words, rowAxis: "看的词", columnAxis: "被看的词" });
