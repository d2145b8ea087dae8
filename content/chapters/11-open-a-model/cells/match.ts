import { ablateMiniLang, loadCheckpoint, matchHeads, type AblationTable } from "experiments";
import { heatmap, live, table, text } from "notebook";

/** Both models are examined, and each head of the first gets the one of the second that is missed most alike. */
function* comparison(): Generator<AblationTable[]> {
  yield [];
  const first = ablateMiniLang(loadCheckpoint("minilang"), { texts: 320 });
  yield [first];
  yield [first, ablateMiniLang(loadCheckpoint("minilang-2"), { texts: 320 })];
}

for await (const [first, second] of live(comparison())) {
  if (!first || !second) {
    text("Deleting heads in both models …");
    continue;
  }
  const pairs = matchHeads(first, second);
  const partner = pairs.map(({ b }) => second.heads.indexOf(b));
  heatmap(
    first.drops.map((drops, head) => [...drops, ...second.drops[partner[head]!]!]),
    {
      rows: pairs.map(({ a, b }) => `${a}, ${b}`),
      columns: [...first.relations, ...second.relations].map((name, i) => (i < 3 ? name : `${name} (2)`)),
      title: "What is lost without each head of the first model, and without its partner of the second",
      domain: [0, 0.2],
      digits: 2,
    },
  );
  const same = pairs.filter(({ a, b }) => a === b).length;
  table(["pairs", "with the same number"], [[pairs.length, same]], { digits: 0 });
}
