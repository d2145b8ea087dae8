import { askGrammar } from "experiments";
import { result, sentenceField, table, text, tokens } from "notebook";
import { model, task } from "./train.ts";

const labels = {
  agreement: "名词，（介词 名词）最多两次，be",
  coreference: "一男一女，各带若干填充词，he 或 she",
  nesting: "名词，（that 名词）最多两次，同样多的动词",
};
const first = {
  agreement: "keys near cabinet be",
  coreference: "Eve then Bob again later she",
  nesting: "dogs that cat that boys see hear fear",
};

const sentence = sentenceField(labels[task], { value: first[task], max: 8 });

if (model === undefined) {
  text("请先运行上面的单元：这里问的就是那个训练好的模型。");
} else {
  const { words, questions, weights } = askGrammar(model, sentence); // weights [heads, T, T]

  for (const { at, source } of questions) {
    weights.forEach((head, i) => {
      const title = `从 ${words[at]} 出发：头 ${i + 1} 该找到 ${words[source]}`;
      tokens(words, { weights: head[at]!, from: at, title });
    });
  }
  table(
    ["词", "问的是哪个词", "正确答案", "模型预测", "把握", "头 1 在那个词上的权重"],
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
    label: `${words[question!.at]} 放在 ${words[question!.source]} 上的权重`,
    digits: 2,
  });
}
