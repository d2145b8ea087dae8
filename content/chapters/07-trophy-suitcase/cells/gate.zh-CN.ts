import { gateByHand } from "experiments";
import { bars, heads, result, select, slider } from "notebook";

// it 处的两个头，一层，没有训练。什么能吸引它们，由你说了算。
const likes = (label: string, value: number) => slider(label, { min: 0, max: 20, step: 1, value });
const logits = {
  trophy: likes("头 1 喜欢 trophy", 10),
  small: likes("头 1 喜欢 small", 0),
  suitcase: likes("头 2 喜欢 suitcase", 10),
  big: likes("头 2 喜欢 big", 0),
};
const order = select("词序", ["thing first", "container first"]);

const adjectives = ["big", "small"] as const;
const votes = adjectives.map((adjective) => gateByHand(logits, { adjective, order }));
const columns = votes[0]!.words.map((word) => (word === "big" ? "big/small" : word));
heads(
  [0, 1].map((head) => votes.map(({ weights }) => weights[head]!)), // [头, 形容词, 词]
  { rows: ["too big", "too small"], columns, title: "两个头从 it 看向哪里" },
);

bars(
  votes.flatMap(({ trophy, suitcase }, i) => [
    { label: `too ${adjectives[i]}：trophy`, value: trophy, head: 0 },
    { label: `too ${adjectives[i]}：suitcase`, value: suitcase, head: 1 },
  ]),
  { value: "每个名词有多少传了过来", domain: [0, 1], digits: 2 },
);
const [big, small] = votes;
const heard = Math.min(big!.trophy, small!.suitcase);
const leak = Math.max(big!.suitcase, small!.trophy);
result("heard", heard, { label: "该到的名词，至少到了", digits: 3 });
result("leak", leak, { label: "不该到的名词，最多漏了", digits: 3 });
