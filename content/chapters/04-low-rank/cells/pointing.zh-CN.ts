import { trainPatternFit } from "experiments";
import { bars, heads, live, result, slider, text } from "notebook";

const tokens = slider("词数 n", { min: 8, max: 32, step: 8, value: 16 });
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const ranks = [1, 2, 3, 4]; // 每个查询、每个键里有几个数

/** 用越来越长的查询和键，拟合同一张“谁看谁”的表。 */
function* longerAndLonger() {
  const fits: { rank: number; accuracy: number; weights: number[][] }[] = [];
  for (const [turn, rank] of ranks.entries()) {
    for (const fit of trainPatternFit({ target: "permutation", tokens, rank, seed, every: 100 })) {
      fits[turn] = { rank, accuracy: fit.accuracy, weights: fit.weights };
      yield fits;
    }
  }
}

for await (const fits of live(longerAndLonger())) {
  heads(
    fits.slice(0, 2).map(({ weights }) => weights), // [tokens, tokens]
    { names: ["r = 1", "r = 2"], title: "拟合出来的注意力" },
  );
  const winners = fits[0]!.weights.map((row) => row.indexOf(Math.max(...row)));
  text(`r = 1 时，所有的行都被 ${new Set(winners).size} 个词赢走。`);
  bars(
    fits.map(({ rank, accuracy }) => ({ label: `r = ${rank}`, value: accuracy })),
    { value: "指对的行所占的比例", domain: [0, 1], digits: 2 },
  );
  const smallest = fits.find(({ accuracy }) => accuracy === 1)?.rank;
  const finished = fits.length === ranks.length; // 上面押的注说的是 16 个词
  if (smallest === undefined || !finished) continue;
  const name = tokens === 16 ? "smallest" : "other";
  result(name, smallest, { label: "每一行都指对所需的最小 r", digits: 0 });
}
