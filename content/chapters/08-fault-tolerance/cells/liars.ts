import { damaged, type HeadState } from "experiments";
import { heatmap, result, text } from "notebook";
import { snapshot } from "./spare.ts";

const model = snapshot;
if (model) {
  const { heads: count, headDropout } = model.settings;
  const heads = Array.from({ length: count }, (_, head) => head);
  // One head looks, as surely as ever, at the neighbour of the right token. The others are well.
  const examined = heads.map((wrong) => {
    const states = heads.map((head): HeadState => (head === wrong ? "corrupt" : "intact"));
    return damaged(model, states);
  });
  heatmap(
    examined.map(({ accuracyPerRelation }) => accuracyPerRelation.map((right) => 1 - right)),
    {
      rows: heads.map((head) => `head ${head + 1} is wrong`),
      columns: ["A", "B", "C", "D"],
      columnAxis: "share of wrong answers, by relation",
      domain: [0, 1],
      digits: 2,
      headColours: true,
      title: "What each lie costs",
    },
  );
  const worst = Math.min(...examined.map(({ accuracy }) => accuracy));
  // The bet above is about twelve heads, trained with head dropout.
  const name = count === 12 && headDropout >= 0.25 ? "worst-lie" : "other";
  result(name, worst, { label: "accuracy with the worst of these lies", digits: 3 });
} else {
  text("Run the cell with twelve heads first.");
}
