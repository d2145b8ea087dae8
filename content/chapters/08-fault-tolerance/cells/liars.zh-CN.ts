import { damaged, type HeadState } from "experiments";
import { heatmap, result, text } from "notebook";
import { snapshot } from "./spare.ts";

const model = snapshot;
if (model) {
  const { heads: count, headDropout } = model.settings;
  const heads = Array.from({ length: count }, (_, head) => head);
  // 一个头照样信心十足，看的却是正确词元的邻居；别的头都正常。
  const examined = heads.map((wrong) => {
    const states = heads.map((head): HeadState => (head === wrong ? "corrupt" : "intact"));
    return damaged(model, states);
  });
  heatmap(
    examined.map(({ accuracyPerRelation }) => accuracyPerRelation.map((right) => 1 - right)),
    {
      rows: heads.map((head) => `头 ${head + 1} 看错`),
      columns: ["A", "B", "C", "D"],
      columnAxis: "各种关系答错的份额",
      domain: [0, 1],
      digits: 2,
      headColours: true,
      title: "每个头看错，各付出什么代价",
    },
  );
  const worst = Math.min(...examined.map(({ accuracy }) => accuracy));
  // 上面的赌注问的是十二个头，训练时随机丢头。
  const name = count === 12 && headDropout >= 0.25 ? "worst-lie" : "other";
  result(name, worst, { label: "最坏的一次看错之后的准确率", digits: 3 });
} else {
  text("请先运行十二个头的那个单元。");
}
