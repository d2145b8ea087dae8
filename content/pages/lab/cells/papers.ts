import { bertHeads, transformerHeads, transformerKeys } from "experiments";
import { bars } from "notebook";

bars(
  transformerHeads.rows.map(({ heads, dK, bleu }) => ({ label: `${heads} × ${dK}`, value: bleu })),
  {
    value: "BLEU",
    domain: [24, 26],
    digits: 1,
    title: "Translation: heads × dimensions, the product kept",
    source: "Vaswani et al. 2017, Table 3 (A), WMT 2014 English–German, newstest2013",
  },
);
bars(
  transformerKeys.rows.map(({ dK, bleu }) => ({ label: String(dK), value: bleu })),
  {
    value: "BLEU",
    domain: [24, 26],
    digits: 1,
    title: "Translation: 8 heads with shorter keys",
    source: "Vaswani et al. 2017, Table 3 (B)",
  },
);
const relations: Record<string, string> = {
  det: "determiner",
  dobj: "direct object",
  pobj: "object of a preposition",
  coref: "coreference",
  nsubj: "subject",
};
bars(
  bertHeads.rows.map(({ relation, head, accuracy }) => ({
    label: head === undefined ? relations[relation]! : `${relations[relation]} (${head})`,
    value: accuracy,
  })),
  {
    value: "words whose largest weight is on the right word, in %",
    domain: [0, 100],
    digits: 1,
    title: "BERT: the best single head for each relation (layer-head)",
    source: "Clark et al. 2019, Tables 1 and 2",
  },
);
