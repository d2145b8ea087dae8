import { askMiniLang, checkpointSteps, loadCheckpoint } from "experiments";
import { heatmap, select, switches, table, textField, tokens } from "notebook";

// 两层，每层四个头。“?”表示这个词由语法来定。
const value = "Bob green Eve white . cup near keys ? . she ? he ? Eve ? Bob ?";
const text = textField("一段 MiniLang", { value, maxLength: 160 });
const steps = checkpointSteps("minilang").map(String);
const step = Number(select("训练了多少步的模型", steps, steps.at(-1)!));
const names = ["1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "2-4"];
const states = switches("头（层-头）", { rows: names, options: ["在", "删去"] });
const without = names.filter((_, i) => states[i] === "删去");

const { words, questions, weights, subject } = askMiniLang(loadCheckpoint("minilang", step), text, { without });
table(
  ["读到", "语法要求", "模型说", "对正确的词的把握"],
  questions.map((asked) => [words[asked.place]!, asked.answer, asked.predicted, asked.probability]),
  { digits: 2 },
);

const shown = names.indexOf(select("看哪个头", names, "2-4"));
const map = weights.flat()[shown]!; // [T, T]
const verb = questions[0]!.place; // 动词前的那个词：模型在这里必须知道单复数
tokens(words, { weights: map[verb]!, from: verb, title: `动词之前。主语是“${words[subject]!}”。` });
heatmap(map, { rows: words, columns: words, rowAxis: "在看的", columnAxis: "被看的" });
