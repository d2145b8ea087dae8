import { bertHeads } from "experiments";
import { bars, table } from "notebook";

const names: Record<string, string> = {
  det: "限定词 → 名词",
  dobj: "宾语 → 动词",
  pobj: "介词 → 宾语",
  coref: "代词 → 所指",
  nsubj: "主语 → 动词",
};
bars(
  bertHeads.rows.map(({ relation, head, accuracy }) => ({
    label: head === undefined ? names[relation]! : `${names[relation]} (${head})`,
    value: accuracy,
  })),
  {
    value: "找对的比例，%",
    domain: [0, 100],
    digits: 1,
    title: "BERT 里每种关系最准的一个头（层-头）",
    source: "Clark 等，2019，表 1、表 2",
  },
);
table(
  ["同一个头", "是这些关系里最准的"],
  bertHeads.shared.map(({ head, relations }) => [head, relations.join(", ")]),
);
