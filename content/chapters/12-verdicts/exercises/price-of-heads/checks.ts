import { attentionCost, runAddresses, runNearest, type AddressOptions } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const choices = {
  one: ["distribution", "relation"],
  same: ["query", "text"],
  cost: ["rank", "parameters", "nothing"],
  else: ["depth can stand in", "there is no other way"],
} as const;

/** The same settings give the same bits, so each is trained once. */
const trained = new Map<string, number>();
function once(key: string, train: () => { accuracy: number }): number {
  const known = trained.get(key) ?? train().accuracy;
  trained.set(key, known);
  return known;
}
const addresses = (options: AddressOptions) => (
  once(JSON.stringify(options), () => runAddresses({ steps: 400, batch: 16, ...options }))
);
/** One match among vectors of sixteen numbers. */
const fineMatch = (heads: number) => (
  once(`match ${heads}`, () => runNearest({ relations: 1, dimensions: 16, tokens: 8, query: "random", heads, steps: 400 }))
);
const solved = (accuracy: number) => accuracy >= 0.95;

export default suite<typeof solution>(({ check, answer, equal, ok }) => {
  async function word<Gap extends keyof typeof choices>(gap: Gap): Promise<string> {
    const chosen = String((await answer.read("sentence"))[gap]);
    ok(choices[gap].some((choice) => choice === chosen), { expected: choices[gap].join(" / "), got: chosen });
    return chosen;
  }

  check("words", async () => {
    for (const gap of ["one", "same", "cost", "else"] as const) await word(gap);
  });

  check("unit", async () => {
    const allowed = (await word("one")) === "distribution"; // one relation only would forbid four
    const accuracy = addresses({ questions: 4, heads: 1, ask: "one" });
    equal({ "learns all four": allowed }, { "learns all four": solved(accuracy) }, { input: { accuracy } });
  });

  check("need", async () => {
    const perQuery = (await word("same")) === "query"; // the same text asks for all four in both runs
    const [turns, together] = [addresses({ questions: 4, heads: 1, ask: "one" }), addresses({ questions: 4, heads: 1 })];
    const said = { "one per query": perQuery, "all in one query": false };
    equal(said, { "one per query": solved(turns), "all in one query": solved(together) }, { input: { turns, together } });
  });

  check("price", async () => {
    const cost = await word("cost");
    const [one, four] = [1, 4].map((heads) => attentionCost({ dModel: 32, heads }).parameters);
    const [wide, split] = [fineMatch(1), fineMatch(4)];
    const found = { parameters: four! > one!, rank: split < wide - 0.1 };
    equal({ parameters: cost === "parameters", rank: cost === "rank" }, found, { input: { wide, split } });
  });

  check("ways", async () => {
    const allowed = (await word("else")) === "depth can stand in";
    const accuracy = addresses({ questions: 2, heads: 1, layers: 2 });
    equal({ "answers both": allowed }, { "answers both": solved(accuracy) }, { input: { accuracy } });
  });
});
