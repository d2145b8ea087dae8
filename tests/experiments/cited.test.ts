import { describe, expect, it } from "vitest";
import { runToEnd } from "../../src/experiments/experiment.ts";
import { cited } from "../../src/experiments/cited.ts";
import { examples } from "../../src/experiments/examples.ts";

describe("what claims quote", () => {
  it("is what the papers print", () => {
    expect(cited.numbers(runToEnd(cited, {}))).toEqual({
      bleuOneHead: 24.9, bleuEightHeads: 25.8, perplexityOneHead: 5.29, perplexityEightHeads: 4.92,
      bertSubject: 58.5, bertObject: 86.8, bertCoreference: 65.1, bertRelationsOfOneHead: 4,
      encoderHeads: 48, encoderHeadsPruned: 38, bleuAfterPruning: -0.15, headsTried: 96, headsMissed: 8,
    });
  });

  it("is what the documents' examples hold", () => {
    expect(examples.numbers(runToEnd(examples, {}))).toEqual({ words: 4, heads: 6 });
  });
});
