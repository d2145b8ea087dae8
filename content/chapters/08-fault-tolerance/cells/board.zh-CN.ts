import { damaged } from "experiments";
import { bars, switches, text } from "notebook";
import { snapshot } from "./spare.ts";

const words = ["工作", "闭嘴", "看错"];
const states = ["intact", "delete", "corrupt"] as const; // 同样的意思，说给实验听

if (snapshot) {
  const names = Array.from({ length: snapshot.settings.heads }, (_, head) => String(head + 1));
  const chosen = switches("各个头", { rows: names, options: words, heads: true });
  const damage = chosen.map((word) => states[words.indexOf(word)]!); // [heads]
  const { accuracy, accuracyPerRelation } = damaged(snapshot, damage);
  bars(
    [
      { label: "全部", value: accuracy },
      ...accuracyPerRelation.map((value, relation) => ({ label: "ABCD"[relation]!, value })),
    ],
    { value: "准确率", domain: [0, 1], digits: 2 },
  );
  text(`还在工作的头：${chosen.filter((word) => word === words[0]).length}`);
} else {
  text("请先运行十二个头的那个单元。");
}
