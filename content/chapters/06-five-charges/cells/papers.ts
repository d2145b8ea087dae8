import { transformerHeads } from "experiments";
import { bars, toggle } from "notebook";

const fromZero = toggle("axis from zero");
bars(
  transformerHeads.rows.map(({ heads, dK, bleu }) => ({ label: `${heads} × ${dK}`, value: bleu })),
  {
    value: "BLEU, higher is better",
    domain: fromZero ? [0, 30] : [24, 26],
    digits: 1,
    title: "Translation: heads × dimensions of each",
    source: "Vaswani et al. 2017, Table 3 (A), WMT 2014 English–German, newstest2013",
  },
);
