import { switches, table } from "notebook";

export const charges = ["1 能力", "2 平均化", "3 结构", "4 训练", "5 质量"];
export const verdicts = ["成立", "部分成立", "照原话不成立"];

const words = [
  "一个头表达能力不足，1024 维也不够",
  "注意力模式会变得平均化",
  "无法捕捉主谓关系、嵌套结构、代词指代",
  "训练不稳定：梯度冲突，导致震荡",
  "生成质量明显变差",
];
export const bets = switches("你的赌注", { rows: charges, options: verdicts });

table(
  ["罪名", "文档说", "你说"],
  charges.map((charge, i) => [charge, words[i]!, bets[i]!]),
);
