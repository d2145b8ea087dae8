import { damaged } from "experiments";
import { bars, switches, text } from "notebook";
import { snapshot } from "./damage";

if (snapshot) {
  const names = Array.from({ length: snapshot.settings.heads }, (_, head) => String(head + 1));
  const states = { intact: "intact", delete: "deleted", mean: "its mean", corrupt: "wrong" } as const;
  const words = { intact: "intact", deleted: "delete", "its mean": "mean", wrong: "corrupt" } as const;
  const chosen = switches("heads", { rows: names, options: Object.values(states), heads: true });
  const { accuracy, accuracyPerRelation } = damaged(snapshot, chosen.map((word) => words[word]));
  bars(
    [
      { label: "all", value: accuracy },
      ...accuracyPerRelation.map((value, relation) => ({ label: "ABCD"[relation]!, value })),
    ],
    { value: "accuracy", domain: [0, 1], digits: 2 },
  );
} else {
  text("Run the cell above first.");
}
