/** Numbers of published papers, as claims may rest on them. Nothing is run: literature.ts says where each was printed. */
import type { Experiment, Report, Seeded } from "./experiment.ts";
import { bertHeads, prunedEncoder, removedHeads, transformerHeads } from "./literature.ts";

export interface CitedReport extends Report {
  numbers: Record<string, number>;
}

export const cited: Experiment<Seeded, CitedReport> = {
  name: "cited",
  exact: true,
  settings: () => ({}),
  *train() {
    yield { step: 1, steps: 1, done: true, numbers: { ...translation(), ...bert(), ...pruning() } };
  },
  numbers: ({ numbers }) => numbers,
};

/** Vaswani et al. 2017, Table 3 (A): one head beside the base model's eight. */
function translation(): Record<string, number> {
  const [one, base] = [1, 8].map((heads) => transformerHeads.rows.find((row) => row.heads === heads)!);
  return {
    bleuOneHead: one!.bleu, bleuEightHeads: base!.bleu,
    perplexityOneHead: one!.perplexity, perplexityEightHeads: base!.perplexity,
  };
}

/** Clark et al. 2019: the best head for each relation, in per cent; and relations that share their best head. */
function bert(): Record<string, number> {
  const accuracy = (relation: string) => bertHeads.rows.find((row) => row.relation === relation)!.accuracy;
  return {
    bertSubject: accuracy("nsubj"), bertObject: accuracy("dobj"), bertCoreference: accuracy("coref"),
    bertRelationsOfOneHead: Math.max(...bertHeads.shared.map(({ relations }) => relations.length)),
  };
}

/** Voita et al. 2019 and Michel et al. 2019: heads that a trained model does not miss. */
function pruning(): Record<string, number> {
  return {
    encoderHeads: prunedEncoder.heads, encoderHeadsPruned: prunedEncoder.pruned, bleuAfterPruning: prunedEncoder.bleuChange,
    headsTried: removedHeads.encoder.heads, headsMissed: removedHeads.encoder.significant,
  };
}
