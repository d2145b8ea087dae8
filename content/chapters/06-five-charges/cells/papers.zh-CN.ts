import { transformerHeads } from "experiments";
import { bars, toggle } from "notebook";

const fromZero = toggle("坐标轴从零开始");
bars(
  transformerHeads.rows.map(({ heads, dK, bleu }) => ({ label: `${heads} × ${dK}`, value: bleu })),
  {
    value: "BLEU，越高越好",
    domain: fromZero ? [0, 30] : [24, 26],
    digits: 1,
    title: "翻译：头数 × 每头维数",
    source: "Vaswani 等，2017，表 3 (A)，WMT 2014 英德翻译，newstest2013",
  },
);
