import { bertHeads, transformerHeads, transformerKeys } from "experiments";
import { bars } from "notebook";

bars(
  transformerHeads.rows.map(({ heads, dK, bleu }) => ({ label: `${heads} × ${dK}`, value: bleu })),
  {
    value: "BLEU",
    domain: [24, 26],
    digits: 1,
    title: "翻译：头数 × 维数，乘积不变",
    source: "Vaswani 等，2017，表 3 (A)，WMT 2014 英德，newstest2013",
  },
);
bars(
  transformerKeys.rows.map(({ dK, bleu }) => ({ label: String(dK), value: bleu })),
  {
    value: "BLEU",
    domain: [24, 26],
    digits: 1,
    title: "翻译：8 个头，键更短",
    source: "Vaswani 等，2017，表 3 (B)",
  },
);
const relations: Record<string, string> = {
  det: "限定词",
  dobj: "直接宾语",
  pobj: "介词宾语",
  coref: "指代",
  nsubj: "主语",
};
bars(
  bertHeads.rows.map(({ relation, head, accuracy }) => ({
    label: head === undefined ? relations[relation]! : `${relations[relation]}（${head}）`,
    value: accuracy,
  })),
  {
    value: "权重最大处正是正确的词的比例（%）",
    domain: [0, 100],
    digits: 1,
    title: "BERT：每种关系最好的单个头（层-头）",
    source: "Clark 等，2019，表 1 和表 2",
  },
);
