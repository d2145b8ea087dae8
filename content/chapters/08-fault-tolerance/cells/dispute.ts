import { disputeVote } from "experiments";
import { bars, result, slider, text } from "notebook";

// The document’s four heads: one is sure of “dog”, the others hold for “fox”.
const share = { min: 0.5, max: 1, step: 0.01 };
const wrong = slider("head 1 is sure of “dog”", { ...share, value: 0.99 });
const right = slider("head 2 is sure of “fox”", { ...share, value: 0.7 });
const helper = slider("heads 3 and 4 lean to “fox”", { ...share, value: 0.55 });

const fox = disputeVote({ wrong, right, helper });
bars(
  [
    { label: "head 1", value: 1 - wrong, head: 0 },
    { label: "head 2", value: right, head: 1 },
    { label: "head 3", value: helper, head: 2 },
    { label: "head 4", value: helper, head: 3 },
    { label: "average", value: fox },
  ],
  {
    value: "probability of “fox”",
    domain: [0, 1],
    digits: 2,
    references: [{ value: 0.5, label: "undecided" }],
  },
);
text(`The average says ${fox > 0.5 ? "fox" : fox < 0.5 ? "dog" : "nothing: it is a tie"}.`);

// The bet above is about 0.99, 0.7 and 0.55.
const asked = wrong === 0.99 && right === 0.7 && helper === 0.55;
result(asked ? "fox" : "other", fox, { label: "“fox”, by the average", digits: 3 });
