import { transformerHeads, transformerKeys } from "experiments";
import { bars } from "notebook";

bars(
  transformerHeads.rows.map(({ heads, dK, bleu }) => ({ label: `${heads} × ${dK}`, value: bleu })),
  {
    value: "BLEU",
    domain: [24, 26],
    digits: 1,
    title: "Rows A: heads × dimensions, the product kept",
    source: "Vaswani et al. 2017, Table 3 (A), WMT 2014 English–German, newstest2013",
  },
);
bars(
  transformerKeys.rows.map(({ dK, bleu }) => ({ label: `8 × ${dK}`, value: bleu })),
  {
    value: "BLEU",
    domain: [24, 26],
    digits: 1,
    title: "Rows B: eight heads, and only queries and keys made shorter",
    source: "Vaswani et al. 2017, Table 3 (B)",
  },
);
