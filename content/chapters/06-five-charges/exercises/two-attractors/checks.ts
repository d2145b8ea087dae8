import { askGrammar, trainGrammarModel, type GrammarAnswer, type GrammarModel } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** The model of the cell: one layer, one head, seed 1. Trained once. */
let model: GrammarModel | undefined;
function ask(sentence: string): GrammarAnswer {
  model ??= trainGrammarModel({ task: "agreement" });
  return askGrammar(model, sentence);
}

export default suite<typeof solution>(({ check, answer, equal, ok }) => {
  async function read(name: "looking" | "notLooking"): Promise<GrammarAnswer> {
    const sentence = String(await answer.read(name));
    try {
      return ask(sentence);
    } catch {
      ok(false, { expected: "noun (preposition noun)… be", got: sentence });
      throw new Error("never");
    }
  }

  const both = async () => [await read("looking"), await read("notLooking")] as const;

  /** What the word be puts on its subject, the first word. */
  const onSubject = ({ questions: [question], weights }: GrammarAnswer) => weights[0]![question!.at]![0]!;

  check("grammar", async () => {
    const lengths = (await both()).map(({ words }) => words.length);
    ok(lengths.length === 2);
  });

  check("two-attractors", async () => {
    for (const { words, questions } of await both()) {
      equal({ attractors: questions[0]!.difficulty }, { attractors: 2 }, { input: words.join(" ") });
    }
  });

  check("both-right", async () => {
    for (const { words, questions } of await both()) {
      equal(questions[0]!.predicted, questions[0]!.answer, { input: words.join(" ") });
    }
  });

  check("looks", async () => {
    const weight = onSubject(await read("looking"));
    ok(weight > 0.9, { expected: "above 0.9", got: weight });
  });

  check("looks-away", async () => {
    const weight = onSubject(await read("notLooking"));
    ok(weight < 0.1, { expected: "below 0.1", got: weight });
  });
});
