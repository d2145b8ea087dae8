import { transformerHeads, transformerKeys } from "experiments";
import { bars } from "notebook";

bars(
  transformerHeads.rows.map(({ heads, dK, bleu }) => ({ label: `${heads} × ${dK}`, value: bleu })),
  {
    value: "BLEU",
    domain: [24, 26],
    digits: 1,
    title: "A 组：头数 × 维数，乘积不变",
    source: "Vaswani 等，2017，表 3（A），WMT 2014 英德翻译，newstest2013",
  },
);
bars(
  transformerKeys.rows.map(({ dK, bleu }) => ({ label: `8 × ${dK}`, value: bleu })),
  {
    value: "BLEU",
    domain: [24, 26],
    digits: 1,
    title: "B 组：八个头，只把查询和键变短",
    source: "Vaswani 等，2017，表 3（B）",
  },
);
