import { damaged } from "experiments";
import { bars, switches, text } from "notebook";
import { snapshot } from "./spare.ts";

const words = ["on", "silent", "wrong"];
const states = ["intact", "delete", "corrupt"] as const; // the same, for the experiment

if (snapshot) {
  const names = Array.from({ length: snapshot.settings.heads }, (_, head) => String(head + 1));
  const chosen = switches("heads", { rows: names, options: words, heads: true });
  const damage = chosen.map((word) => states[words.indexOf(word)]!); // [heads]
  const { accuracy, accuracyPerRelation } = damaged(snapshot, damage);
  bars(
    [
      { label: "all", value: accuracy },
      ...accuracyPerRelation.map((value, relation) => ({ label: "ABCD"[relation]!, value })),
    ],
    { value: "accuracy", domain: [0, 1], digits: 2 },
  );
  text(`Heads still on: ${chosen.filter((word) => word === words[0]).length}`);
} else {
  text("Run the cell with twelve heads first.");
}
