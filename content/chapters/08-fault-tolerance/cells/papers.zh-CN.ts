import { prunedEncoder, removedHeads } from "experiments";
import { bars, table } from "notebook";

const { encoder, worstTranslationLayer, worstBertLayer } = removedHeads;

/** 变化量，带正规的减号。 */
const signed = (change: number) => String(change).replace("-", "−");

bars(
  [
    { label: "一起剪掉的", value: prunedEncoder.pruned / prunedEncoder.heads },
    { label: "单独去掉没事的", value: 1 - encoder.significant / encoder.heads },
  ],
  {
    value: "在编码器全部头里所占的份额",
    domain: [0, 1],
    digits: 2,
    source: "一起剪掉：Voita 等，2019；单独去掉：Michel 等，2019",
  },
);
table(
  ["研究", "去掉了什么", "代价"],
  [
    [
      "Voita 等，2019",
      `一起剪掉 ${prunedEncoder.pruned} 个编码器头（共 ${prunedEncoder.heads} 个）`,
      `${signed(prunedEncoder.bleuChange)} BLEU`,
    ],
    [
      "Michel 等，2019",
      `编码器的 ${encoder.heads} 个头，训练之后逐个去掉`,
      `有显著影响的 ${encoder.significant} 个，其中一半反而变好`,
    ],
    [
      "Michel 等，2019",
      "最受影响的一层只留一个头：最后一层从解码器看编码器的注意力",
      `${signed(worstTranslationLayer.bleuChange)} BLEU`,
    ],
    [
      "Michel 等，2019",
      "BERT 里最受影响的一层，同样只留一个头",
      `准确率 ${signed(worstBertLayer.accuracyChange)} %`,
    ],
  ],
);
