import { trainSpectra } from "experiments";
import { live, select, slider, spectrum, table } from "notebook";

const headCount = Number(select("头数", ["1", "2", "4"], "4"));
const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainSpectra({ heads: headCount, seed }))) {
  spectrum(
    report.heads.map(({ singularValues, effectiveRank }, head) => ({
      name: String(head + 1),
      values: singularValues,
      effectiveRank,
      head,
    })),
    { title: "每个头的 W_Q W_Kᵀ 的奇异值" },
  );
  table(
    ["头", "秩", "有效秩", "最主要的关系所占份额"],
    report.heads.map(({ rank, effectiveRank, energyShares }, head) => [
      String(head + 1),
      rank,
      effectiveRank,
      Math.max(...energyShares),
    ]),
    { digits: 2 },
  );
}
