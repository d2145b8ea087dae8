import { damaged } from "experiments";
import { bars, switches, text } from "notebook";
import { snapshot } from "./four.ts";

// Silent: the output is 0. Its mean: always the same output, the mean over 512 examples.
// Wrong: it looks, as surely as ever, at the neighbour of the token it should look at.
const words = ["on", "silent", "its mean", "wrong"];
const states = ["intact", "delete", "mean", "corrupt"] as const; // the same, for the experiment

if (snapshot) {
  const chosen = switches("heads", { rows: ["1", "2", "3", "4"], options: words, heads: true });
  const damage = chosen.map((word) => states[words.indexOf(word)]!); // [heads]
  const { accuracy, accuracyPerRelation } = damaged(snapshot, damage);
  bars(
    [
      { label: "all", value: accuracy },
      ...accuracyPerRelation.map((value, relation) => ({ label: "ABCD"[relation]!, value })),
    ],
    {
      value: "accuracy",
      domain: [0, 1],
      digits: 2,
      references: [{ value: 1 / 6, label: "guessing" }],
    },
  );
} else {
  text("Run the cell above first.");
}
