import { askGrammar } from "experiments";
import { select, sentenceField, table, text, tokens } from "notebook";
import { model } from "./deeper.ts";

const pattern = "名词，（that 名词），同样多的动词";
const sentences = [
  sentenceField(`四个名词：${pattern}`, {
    value: "dogs that cat that boy that girl see hear fear see",
    max: 14,
  }),
  sentenceField(`五个名词：${pattern}`, {
    value: "dogs that cat that boy that girl that key see hear fear see hear",
    max: 14,
  }),
];
const place = Number(select("第几个词在看", ["10", "11", "12"], "11")) - 1;

if (model === undefined) {
  text("请先运行上面的单元，名词数取 5。");
} else {
  const rows = sentences.flatMap((sentence) => {
    const { words, questions, weights } = askGrammar(model!, sentence); // weights [heads, T, T]
    const question = questions.find(({ at }) => at === place);
    if (question === undefined) return [];
    const title = `第 ${place + 1} 个词 ${words[place]}，该找到 ${words[question.source]}`;
    tokens(words, { weights: weights[0]![place]!, from: place, title });
    const { answer, predicted, source } = question;
    return [[words.length, `${words[source]}（第 ${source + 1} 个词）`, answer, predicted]];
  });
  table(["句长", "它的名词", "正确答案", "模型预测"], rows);
}
