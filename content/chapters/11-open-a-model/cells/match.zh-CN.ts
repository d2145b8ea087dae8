import { ablateMiniLang, loadCheckpoint, matchHeads, type AblationTable } from "experiments";
import { heatmap, live, table, text } from "notebook";

/** 两个模型都考一遍；第一个模型的每个头，配上第二个模型里“少了它的后果”最相像的那个头。 */
function* comparison(): Generator<AblationTable[]> {
  yield [];
  const first = ablateMiniLang(loadCheckpoint("minilang"), { texts: 320 });
  yield [first];
  yield [first, ablateMiniLang(loadCheckpoint("minilang-2"), { texts: 320 })];
}

for await (const [first, second] of live(comparison())) {
  if (!first || !second) {
    text("正在删两个模型的头……");
    continue;
  }
  const pairs = matchHeads(first, second);
  const partner = pairs.map(({ b }) => second.heads.indexOf(b));
  heatmap(
    first.drops.map((drops, head) => [...drops, ...second.drops[partner[head]!]!]),
    {
      rows: pairs.map(({ a, b }) => `${a}、${b}`),
      columns: [...first.relations, ...second.relations].map((name, i) => (i < 3 ? name : `${name}（2）`)),
      title: "少了第一个模型的某个头，和少了它在第二个模型里的搭档，各损失多少",
      domain: [0, 0.2],
      digits: 2,
    },
  );
  const same = pairs.filter(({ a, b }) => a === b).length;
  table(["配成的对数", "编号相同的"], [[pairs.length, same]], { digits: 0 });
}
