import { askInduction, checkpointSteps, loadCheckpoint } from "experiments";
import { heads, select, table, textField } from "notebook";

// Letters from A to P, up to 20. Say something, then begin to say it again.
const text = textField("your letters", { value: "ACFBEACF", maxLength: 40 });
const steps = checkpointSteps("induction").map(String);
const step = Number(select("the model after so many steps", steps, steps.at(-1)!));

const { tokens, expected, confidence, weights } = askInduction(loadCheckpoint("induction", step), text);
table(
  ["it has read", "it expects", "how sure"],
  tokens.map((_, i) => [tokens.slice(0, i + 1).join(""), expected[i]!, confidence[i]!]).slice(-4),
  { digits: 2, title: "The last four places" },
);
heads(weights.flat(), {
  rows: tokens,
  columns: tokens,
  names: weights.flatMap((layer, i) => layer.map((_, head) => `${i + 1}-${head + 1}`)),
});
