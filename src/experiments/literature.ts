/**
 * Numbers that published papers report, for charts beside our own. `source` is a key of content/references.yaml. They
 * speak of large models and natural language; our experiments do not repeat them.
 */

/** One row of Vaswani et al. 2017, Table 3: the base model with another number of heads, or other keys. */
export interface TransformerVariant {
  heads: number;
  dK: number;
  /** Per word piece, on the development set. */
  perplexity: number;
  bleu: number;
  /** The base model, to which both groups of rows belong. */
  base: boolean;
}

const base: TransformerVariant = { heads: 8, dK: 64, perplexity: 4.92, bleu: 25.8, base: true };

/** Rows (A): heads times dK stays 512, so that the amount of computation does too. */
export const transformerHeads = {
  source: "vaswani2017",
  table: "Table 3 (A)",
  data: "WMT 2014 English-German, newstest2013",
  rows: [
    { heads: 1, dK: 512, perplexity: 5.29, bleu: 24.9, base: false },
    { heads: 4, dK: 128, perplexity: 5.0, bleu: 25.5, base: false },
    base,
    { heads: 16, dK: 32, perplexity: 4.91, bleu: 25.8, base: false },
    { heads: 32, dK: 16, perplexity: 5.01, bleu: 25.4, base: false },
  ] satisfies TransformerVariant[],
} as const;

/** Rows (B): shorter keys and queries, everything else as it was. */
export const transformerKeys = {
  source: "vaswani2017",
  table: "Table 3 (B)",
  data: transformerHeads.data,
  rows: [
    { heads: 8, dK: 16, perplexity: 5.16, bleu: 25.1, base: false },
    { heads: 8, dK: 32, perplexity: 5.01, bleu: 25.4, base: false },
    base,
  ] satisfies TransformerVariant[],
} as const;

/** How often one head of BERT has its largest weight on the word that a relation asks for. */
export interface BertHead {
  /** Label of the relation: a Stanford dependency, or coreference. */
  relation: string;
  /** "layer-head", counted from 1 as the paper counts; undefined where only the accuracy of the best head is quoted. */
  head: string | undefined;
  /** In per cent. */
  accuracy: number;
}

/**
 * Clark et al. 2019, Tables 1 and 2. In the dependency relations the dependent word looks at its head; only objects of
 * prepositions are looked at the other way round.
 */
export const bertHeads = {
  source: "clark2019",
  table: "Tables 1 and 2",
  data: "BERT base: dependencies in the Penn Treebank, coreference in CoNLL-2012",
  rows: [
    { relation: "det", head: "8-11", accuracy: 94.3 },
    { relation: "dobj", head: "8-10", accuracy: 86.8 },
    { relation: "pobj", head: "9-6", accuracy: 76.3 },
    { relation: "coref", head: "5-4", accuracy: 65.1 },
    { relation: "nsubj", head: undefined, accuracy: 58.5 },
  ] satisfies BertHead[],
  /** One head is the best one for several relations. */
  shared: [
    { head: "4-10", relations: ["nn", "amod", "aux", "auxpass"] },
    { head: "7-6", relations: ["poss", "advmod"] },
  ],
} as const;

/** Voita et al. 2019: heads of a translation model's encoder that can be pruned, and what it costs. */
export const prunedEncoder = {
  source: "voita2019",
  data: "WMT English-Russian",
  heads: 48,
  pruned: 38,
  bleuChange: -0.15,
} as const;

/** Michel et al. 2019: what happens to a trained model when heads are taken away at test time. */
export const removedHeads = {
  source: "michel2019",
  /** A translation model's encoder: heads whose removal changes BLEU significantly. Half of these changes are gains. */
  encoder: { heads: 96, significant: 8 },
  /** All heads but one removed from one layer: the worst layer is the last one that looks from decoder to encoder. */
  worstTranslationLayer: { layer: "last encoder-decoder layer", bleuChange: -13.56 },
  /** The same in BERT: change of accuracy in per cent, in the worst layer. */
  worstBertLayer: { accuracyChange: -0.96 },
} as const;
