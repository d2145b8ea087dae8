import { damaged } from "experiments";
import { bars, switches, text } from "notebook";
import { snapshot } from "./four.ts";

// 闭嘴：输出为 0。均值：输出永远不变，是 512 个例子上的平均。
// 看错：照样信心十足，但看的是该看的那个词元的邻居。
const words = ["工作", "闭嘴", "均值", "看错"];
const states = ["intact", "delete", "mean", "corrupt"] as const; // 同样的意思，说给实验听

if (snapshot) {
  const chosen = switches("各个头", { rows: ["1", "2", "3", "4"], options: words, heads: true });
  const damage = chosen.map((word) => states[words.indexOf(word)]!); // [heads]
  const { accuracy, accuracyPerRelation } = damaged(snapshot, damage);
  bars(
    [
      { label: "全部", value: accuracy },
      ...accuracyPerRelation.map((value, relation) => ({ label: "ABCD"[relation]!, value })),
    ],
    {
      value: "准确率",
      domain: [0, 1],
      digits: 2,
      references: [{ value: 1 / 6, label: "瞎猜" }],
    },
  );
} else {
  text("请先运行上面的单元。");
}
