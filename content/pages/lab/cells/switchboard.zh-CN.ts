import { damaged } from "experiments";
import { bars, switches, text } from "notebook";
import { snapshot } from "./damage.ts";

if (snapshot) {
  const names = Array.from({ length: snapshot.settings.heads }, (_, head) => String(head + 1));
  const words = ["完好", "删除", "换成均值", "看错"];
  const states = ["intact", "delete", "mean", "corrupt"] as const; // 同样几项，是实验里的叫法
  const chosen = switches("各头", { rows: names, options: words, heads: true });
  const { accuracy, accuracyPerRelation } = damaged(
    snapshot,
    chosen.map((word) => states[words.indexOf(word)]!),
  );
  bars(
    [
      { label: "全部", value: accuracy },
      ...accuracyPerRelation.map((value, relation) => ({ label: "ABCD"[relation]!, value })),
    ],
    { value: "准确率", domain: [0, 1], digits: 2 },
  );
} else {
  text("请先运行上面的单元。");
}
