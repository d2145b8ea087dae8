import { prunedEncoder, removedHeads } from "experiments";
import { bars, table } from "notebook";

const { encoder, worstTranslationLayer, worstBertLayer } = removedHeads;

/** A change, with a proper minus sign. */
const signed = (change: number) => String(change).replace("-", "−");

bars(
  [
    { label: "together", value: prunedEncoder.pruned / prunedEncoder.heads },
    { label: "one at a time", value: 1 - encoder.significant / encoder.heads },
  ],
  {
    value: "share of the encoder heads that could go",
    domain: [0, 1],
    digits: 2,
    source: "together: Voita et al. 2019; one at a time: Michel et al. 2019",
  },
);
table(
  ["study", "what was removed", "what it cost"],
  [
    [
      "Voita et al. 2019",
      `${prunedEncoder.pruned} of ${prunedEncoder.heads} encoder heads, while the rest learn on`,
      `${signed(prunedEncoder.bleuChange)} BLEU`,
    ],
    [
      "Michel et al. 2019",
      `each of ${encoder.heads} encoder heads, alone, after training`,
      `significant for ${encoder.significant}; for half of these a gain`,
    ],
    [
      "Michel et al. 2019",
      "all heads but one of the layer that minds most: the last from decoder to encoder",
      `${signed(worstTranslationLayer.bleuChange)} BLEU`,
    ],
    [
      "Michel et al. 2019",
      "the same in BERT, in the layer that minds most",
      `${signed(worstBertLayer.accuracyChange)} % accuracy`,
    ],
  ],
);
