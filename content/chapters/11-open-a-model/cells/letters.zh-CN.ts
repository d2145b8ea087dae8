import { askInduction, checkpointSteps, loadCheckpoint } from "experiments";
import { heads, select, table, textField } from "notebook";

// 从 A 到 P 的字母，最多 20 个。先说一串，再从头说起。
const text = textField("你的字母", { value: "ACFBEACF", maxLength: 40 });
const steps = checkpointSteps("induction").map(String);
const step = Number(select("训练了多少步的模型", steps, steps.at(-1)!));

const { tokens, expected, confidence, weights } = askInduction(loadCheckpoint("induction", step), text);
table(
  ["读到这里", "它猜下一个", "把握"],
  tokens.map((_, i) => [tokens.slice(0, i + 1).join(""), expected[i]!, confidence[i]!]).slice(-4),
  { digits: 2, title: "最后四个位置" },
);
heads(weights.flat(), {
  rows: tokens,
  columns: tokens,
  names: weights.flatMap((layer, i) => layer.map((_, head) => `${i + 1}-${head + 1}`)),
});
