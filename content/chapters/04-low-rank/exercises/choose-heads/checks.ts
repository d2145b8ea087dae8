import { runAddresses, runNearest } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** Few steps at a high rate: what a task needs shows early. */
const tasks = {
  fine: (heads: number) =>
    runNearest({ relations: 1, dimensions: 16, tokens: 8, query: "random", heads, steps: 300, learningRate: 2e-2 }),
  lookUps: (heads: number) => runAddresses({ questions: 4, heads, steps: 500, learningRate: 2e-2 }),
  coarse: (heads: number) => runNearest({ relations: 4, dimensions: 6, heads, steps: 350, learningRate: 2e-2 }),
};
const dimensions = { fine: 16, lookUps: 30, coarse: 24 };

/** The same settings give the same bits, so each is trained once. */
const trained = new Map<string, number>();
function accuracyOf(task: keyof typeof tasks, heads: number): number {
  const key = `${task} ${heads}`;
  const accuracy = trained.get(key) ?? tasks[task](heads).accuracy;
  trained.set(key, accuracy);
  return accuracy;
}

export default suite<typeof solution>(({ check, answer, numbers, ok }) => {
  const reaches = (id: string, task: keyof typeof tasks, least: number) => {
    check(id, async () => {
      const chosen = numbers((await answer.read("heads"))?.[task], []);
      const most = dimensions[task];
      ok(Number.isInteger(chosen) && chosen >= 1 && chosen <= most, { expected: `1, 2, ... ${most}`, got: chosen });
      const accuracy = accuracyOf(task, chosen);
      ok(accuracy >= least, { input: { heads: chosen }, expected: `>= ${least}`, got: accuracy });
    });
  };

  reaches("fine", "fine", 0.8);
  reaches("look-ups", "lookUps", 0.99);
  reaches("coarse", "coarse", 0.93);
});
