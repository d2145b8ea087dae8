import { printedMatrices, runAddresses, type AddressOptions } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const choices = { within: ["layer", "model"], perWhat: ["query", "token"], what: ["distribution", "relation"] } as const;

/** The single head of the second document: The cat sits on the mat. */
const printed = printedMatrices["S2.2.1"].weights;

/** The same settings give the same bits, so each is trained once. */
const trained = new Map<string, number>();
function accuracyOf(options: AddressOptions): number {
  const key = JSON.stringify(options);
  const known = trained.get(key) ?? runAddresses(options).accuracy;
  trained.set(key, known);
  return known;
}

const solved = (accuracy: number) => accuracy >= 0.95;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

export default suite<typeof solution>(({ check, answer, equal, ok }) => {
  /** One of the words, once it is on the list. */
  async function word(name: keyof typeof choices): Promise<string> {
    const chosen = String(await answer.read(name));
    ok(choices[name].some((choice) => choice === chosen), { expected: choices[name].join(" / "), got: chosen });
    return chosen;
  }

  check("words", async () => {
    for (const name of ["within", "perWhat", "what"] as const) await word(name);
  });

  check("four-relations", async () => {
    const allowed = (await word("what")) === "distribution"; // one relation only would forbid four
    const options = { questions: 4, heads: 1, ask: "one", steps: 500, batch: 16, learningRate: 2e-2 } as const;
    const accuracy = accuracyOf(options);
    equal({ "learns all four": allowed }, { "learns all four": solved(accuracy) }, { input: { ...options, accuracy } });
  });

  check("rows-differ", async () => {
    const perQuery = (await word("perWhat")) === "query";
    const columns = printed.map((_, token) => printed.map((row) => row[token]!));
    const sums = (perQuery ? printed : columns).map(sum); // whoever owns a distribution owns numbers that sum to 1
    ok(sums.every((total) => Math.abs(total - 1) < 1e-9), { expected: "a sum of 1 for each", got: sums });
  });

  check("two-layers", async () => {
    const allowed = (await word("within")) === "layer"; // one per model would leave one for two questions
    const options = { questions: 2, heads: 1, layers: 2, steps: 400, batch: 16 };
    const accuracy = accuracyOf(options);
    equal({ "answers both": allowed }, { "answers both": solved(accuracy) }, { input: { ...options, accuracy } });
  });
});
