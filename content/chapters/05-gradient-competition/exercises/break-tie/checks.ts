import { trainCompetition, type CompetitionOptions } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const all = ["query", "key", "value", "output"] as const;
type Matrix = (typeof all)[number];

/** Two heads, two relations, four tokens: small enough to train in a tenth of a second. */
const small = { questions: 2, heads: 2, tokens: 4, values: 4, steps: 200, tied: all };

/** The same settings give the same bits, so each is trained once. */
const trained = new Map<string, { similarity: number; accuracy: number }>();
function train(options: CompetitionOptions) {
  const key = JSON.stringify(options);
  const known = trained.get(key);
  if (known) return known;
  let end = { similarity: 1, accuracy: 0 };
  for (const { history, accuracy } of trainCompetition({ ...small, ...options })) {
    end = { similarity: history.at(-1)!.similarity, accuracy };
  }
  trained.set(key, end);
  return end;
}

export default suite<typeof solution>(({ check, answer, numbers, ok }) => {
  async function readChange() {
    const change = await answer.read("change");
    const within = (value: unknown, least: number, most: number) => {
      const number = numbers(value, []);
      ok(number >= least && number <= most, { expected: `from ${least} to ${most}`, got: number });
      return number;
    };
    return {
      shaken: all.filter((name) => name === (change?.shaken as Matrix)),
      epsilon: within(change?.epsilon, 0, 10),
      batch: Math.round(within(change?.batch, 1, 64)),
      learningRate: within(change?.learningRate, 0, 0.2),
    };
  }
  const threeSeeds = (options: CompetitionOptions) => [1, 2, 3].map((seed) => train({ ...options, seed }));

  check("a-small-change", async () => {
    const { epsilon } = await readChange();
    ok(epsilon <= 0.1, { expected: "at most 0.1", got: epsilon });
  });

  check("heads-part", async () => {
    const ends = threeSeeds(await readChange()).map(({ similarity }) => similarity);
    ok(Math.max(...ends) <= 0.99, { expected: "a similarity below 0.99 on every seed", got: ends });
  });

  check("solved", async () => {
    const ends = threeSeeds(await readChange()).map(({ accuracy }) => accuracy);
    ok(Math.min(...ends) >= 0.95, { expected: "at least 0.95 on every seed", got: ends });
  });
});
