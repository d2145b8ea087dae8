import { topRelations, trainCompetition } from "experiments";
import { heatmap, live, result } from "notebook";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const quick = { heads: 3, steps: 400, learningRate: 2e-2 }; // twenty runs: fewer, longer steps

/** How many of the three heads end with A as their favourite: [without the expert, with it]. */
function* tenSeeds() {
  const onA = [false, true].map(() => seeds.map((): number | null => null)); // [2, seeds]
  for (const [column, seed] of seeds.entries()) {
    for (const [row, oracle] of [false, true].entries()) {
      for (const { done, history } of trainCompetition({ ...quick, oracle, seed })) {
        const favourites = topRelations(history.at(-1)!.mass); // [heads]
        if (done) onA[row]![column] = favourites.filter((relation) => relation === 0).length;
        yield onA;
      }
    }
  }
}

for await (const onA of live(tenSeeds())) {
  heatmap(onA, {
    rows: ["no expert", "expert planted"],
    columns: seeds.map(String),
    columnAxis: "seed",
    domain: [0, 2],
    digits: 0,
    title: "Heads that settle on A",
  });
  if (onA[1]!.includes(null)) continue;
  const [without, planted] = onA.map((row) => row.filter((count) => count! > 0).length);
  result("without", without!, { label: "seeds with a head on A, no expert", digits: 0 });
  result("planted", planted!, { label: "seeds with a head on A, expert planted", digits: 0 });
}
