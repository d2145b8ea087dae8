import { damaged } from "experiments";
import { bars, switches, text } from "notebook";
import { snapshot } from "./damage.ts";

if (snapshot) {
  const names = Array.from({ length: snapshot.settings.heads }, (_, head) => String(head + 1));
  const words = ["intact", "deleted", "its mean", "wrong"];
  const states = ["intact", "delete", "mean", "corrupt"] as const; // the same, as the experiment calls them
  const chosen = switches("heads", { rows: names, options: words, heads: true });
  const { accuracy, accuracyPerRelation } = damaged(
    snapshot,
    chosen.map((word) => states[words.indexOf(word)]!),
  );
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
