import { trainCompetition } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const sum = (vectors: readonly number[][]) => vectors[0]!.map((_, i) => vectors.reduce((total, v) => total + v[i]!, 0));
const length = (v: readonly number[]) => Math.hypot(...v);
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((total, x, i) => total + x * b[i]!, 0);

function expected(pulls: readonly number[][], solved: number) {
  const [before, after] = [sum(pulls), sum(pulls.filter((_, r) => r !== solved))];
  return { ratio: length(after) / length(before), cosine: dot(before, after) / (length(before) * length(after)) };
}

/** The real run at step 160: the mean over the heads that are not about to take the relation. Trained once. */
let measured: { ratio: number; cosine: number } | undefined;
function fromTheRun() {
  if (measured) return measured;
  for (const { step, history } of trainCompetition({ heads: 4, seed: 3 })) {
    if (step < 160) continue;
    const { mass, easiest } = history.at(-1)!;
    const attention = mass.map((row) => row[easiest.relation]!);
    const others = easiest.pulls.filter((_, head) => attention[head] !== Math.max(...attention));
    const mean = (of: "normRatio" | "turn") => others.reduce((total, pull) => total + pull[of], 0) / others.length;
    return (measured = { ratio: mean("normRatio"), cosine: mean("turn") });
  }
  throw new Error("the run ended before step 160");
}

export default suite<typeof solution>(({ check, answer, random, close, equal, numbers }) => {
  const draw = () => Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => random.normal()));

  for (const name of ["ratio", "cosine"] as const) {
    check(name, async () => {
      for (let solved = 0; solved < 4; solved++) {
        const pulls = draw();
        const got = await answer.without(pulls, solved);
        close(numbers(got?.[name], []), expected(pulls, solved)[name], { input: { pulls, solved }, absolute: 1e-6 });
      }
    });
  }

  check("in-words", async () => {
    const cases = [[0.75, 1, "shrinks"], [1.1, 0.6, "turns"], [0.5, 0.5, "both"], [0.99, 0.99, "neither"]] as const;
    for (const [ratio, cosine, word] of cases) {
      equal(await answer.happens(ratio, cosine), word, { input: { ratio, cosine } });
    }
  });

  check("in-the-run", async () => {
    const { ratio, cosine } = fromTheRun();
    equal(await answer.happens(ratio, cosine), "turns", { input: { ratio, cosine } });
  });
});
