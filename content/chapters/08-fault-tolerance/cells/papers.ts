import { prunedEncoder, removedHeads } from "experiments";
import { bars, table } from "notebook";

const { encoder, worstTranslationLayer, worstBertLayer } = removedHeads;

/** A change, with a proper minus sign. */
const signed = (change: number) => String(change).replace("-", "−");

bars(
  [
    { label: "pruned, all together", value: prunedEncoder.pruned / prunedEncoder.heads },
    { label: "not missed, each alone", value: 1 - encoder.significant / encoder.heads },
  ],
  {
    value: "share of the encoder’s heads",
    domain: [0, 1],
    digits: 2,
    source: "all together: Voita et al. 2019; each alone: Michel et al. 2019",
  },
);
table(
  ["study", "what was removed", "what it cost"],
  [
    [
      "Voita et al. 2019",
      `${prunedEncoder.pruned} of ${prunedEncoder.heads} encoder heads, together`,
      `${signed(prunedEncoder.bleuChange)} BLEU`,
    ],
    [
      "Michel et al. 2019",
      `each of ${encoder.heads} encoder heads, alone, after training`,
      `significant for ${encoder.significant}; for half of these a gain`,
    ],
    [
      "Michel et al. 2019",
      "all heads but one, in the layer where it costs most: the last from decoder to encoder",
      `${signed(worstTranslationLayer.bleuChange)} BLEU`,
    ],
    [
      "Michel et al. 2019",
      "the same in BERT, in the layer where it costs most",
      `${signed(worstBertLayer.accuracyChange)} % accuracy`,
    ],
  ],
);
