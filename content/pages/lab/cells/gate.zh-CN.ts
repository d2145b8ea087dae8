import { gateByHand } from "experiments";
import { bars, heads, select, slider } from "notebook";

// “it”处的两个头，一层，没有训练。它们偏好什么词，由你来定。
const adjective = select("形容词", ["big", "small"]);
const logits = {
  trophy: slider("头 1 对 trophy 的偏好", { min: 0, max: 20, step: 1, value: 10 }),
  small: slider("头 1 对 small 的偏好", { min: 0, max: 20, step: 1, value: 0 }),
  suitcase: slider("头 2 对 suitcase 的偏好", { min: 0, max: 20, step: 1, value: 10 }),
  big: slider("头 2 对 big 的偏好", { min: 0, max: 20, step: 1, value: 0 }),
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
  { value: "每个名词传到的份额", domain: [0, 1], digits: 3 },
);
