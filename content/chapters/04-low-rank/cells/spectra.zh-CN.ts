import { trainSpectra } from "experiments";
import { live, result, select, slider, spectrum, table } from "notebook";

const headCount = Number(select("头数", ["1", "2", "4"], "4"));
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });

for await (const report of live(trainSpectra({ questions: 4, heads: headCount, seed }))) {
  spectrum(
    report.heads.map(({ singularValues, effectiveRank }, head) => ({
      name: String(head + 1),
      values: singularValues, // 地址字段之间的 W_Q W_Kᵀ，[24]
      effectiveRank,
      head,
    })),
    { title: "每个头的 W_Q W_Kᵀ 的奇异值" },
  );
  table(
    ["头", "秩", "有效秩", "A", "B", "C", "D"],
    report.heads.map(({ rank, effectiveRank, energyShares }, head) => [
      String(head + 1),
      String(rank),
      effectiveRank,
      ...energyShares, // 匹配有多大份额用在每个问题上
    ]),
    { digits: 2, title: "秩，以及每个问题在匹配中的份额" },
  );
  const total = report.heads.reduce((sum, { effectiveRank }) => sum + effectiveRank, 0);
  const label = "有效秩，各头平均";
  result(`effective-${headCount}`, total / headCount, { label, digits: 1 });
}
