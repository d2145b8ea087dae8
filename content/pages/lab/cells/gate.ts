import { gateByHand } from "experiments";
import { bars, heads, select, slider } from "notebook";

// Two heads at "it", one layer, nothing trained. What draws their attention is yours to say.
const adjective = select("the adjective", ["big", "small"]);
const logits = {
  trophy: slider("head 1 likes trophy", { min: 0, max: 20, step: 1, value: 10 }),
  small: slider("head 1 likes small", { min: 0, max: 20, step: 1, value: 0 }),
  suitcase: slider("head 2 likes suitcase", { min: 0, max: 20, step: 1, value: 10 }),
  big: slider("head 2 likes big", { min: 0, max: 20, step: 1, value: 0 }),
};

const { words, weights, trophy, suitcase } = gateByHand(logits, { adjective, order: "thing first" });
heads(
  weights.map((row) => [row]),
  { rows: ["it"], columns: words },
);
bars(
  [
    { label: "trophy", value: trophy, head: 0 },
    { label: "suitcase", value: suitcase, head: 1 },
  ],
  { value: "what arrives of each noun", domain: [0, 1], digits: 3 },
);
