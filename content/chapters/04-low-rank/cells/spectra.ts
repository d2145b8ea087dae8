import { trainSpectra } from "experiments";
import { live, result, select, slider, spectrum, table } from "notebook";

const headCount = Number(select("heads", ["1", "2", "4"], "4"));
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });

for await (const report of live(trainSpectra({ questions: 4, heads: headCount, seed }))) {
  spectrum(
    report.heads.map(({ singularValues, effectiveRank }, head) => ({
      name: String(head + 1),
      values: singularValues, // of W_Q W_Kᵀ between the address fields, [24]
      effectiveRank,
      head,
    })),
    { title: "Singular values of W_Q W_Kᵀ in each head" },
  );
  table(
    ["head", "rank", "effective rank", "A", "B", "C", "D"],
    report.heads.map(({ rank, effectiveRank, energyShares }, head) => [
      String(head + 1),
      String(rank),
      effectiveRank,
      ...energyShares, // how much of the match goes to each question
    ]),
    { digits: 2, title: "Rank, and the share of each question in the match" },
  );
  const total = report.heads.reduce((sum, { effectiveRank }) => sum + effectiveRank, 0);
  const label = "effective rank, mean over the heads";
  result(`effective-${headCount}`, total / headCount, { label, digits: 1 });
}
