import { trainSpectra } from "experiments";
import { live, select, slider, spectrum, table } from "notebook";

const headCount = Number(select("heads", ["1", "2", "4"], "4"));
const seed = slider("seed", { min: 1, max: 30, step: 1, value: 1 });

for await (const report of live(trainSpectra({ heads: headCount, seed }))) {
  spectrum(
    report.heads.map(({ singularValues, effectiveRank }, head) => ({
      name: String(head + 1),
      values: singularValues,
      effectiveRank,
      head,
    })),
    { title: "Singular values of W_Q W_Kᵀ in each head" },
  );
  table(
    ["head", "rank", "effective rank", "share of its top relation"],
    report.heads.map(({ rank, effectiveRank, energyShares }, head) => [
      String(head + 1),
      rank,
      effectiveRank,
      Math.max(...energyShares),
    ]),
    { digits: 2 },
  );
}
