import { bertHeads } from "experiments";
import { bars, table } from "notebook";

const names: Record<string, string> = {
  det: "determiner → noun",
  dobj: "object → verb",
  pobj: "preposition → object",
  coref: "pronoun → what it means",
  nsubj: "subject → verb",
};
bars(
  bertHeads.rows.map(({ relation, head, accuracy }) => ({
    label: head === undefined ? names[relation]! : `${names[relation]} (${head})`,
    value: accuracy,
  })),
  {
    value: "right, in %",
    domain: [0, 100],
    digits: 1,
    title: "The best single head of BERT for each relation, as layer-head",
    source: "Clark et al. 2019, Tables 1 and 2",
  },
);
table(
  ["one head", "is the best for"],
  bertHeads.shared.map(({ head, relations }) => [head, relations.join(", ")]),
);
