import { gateByHand } from "experiments";
import { bars, heads, result, select, slider } from "notebook";

// Two heads at "it", one layer, nothing trained. What draws their attention is yours to say.
const likes = (label: string, value: number) => slider(label, { min: 0, max: 20, step: 1, value });
const logits = {
  trophy: likes("head 1 likes trophy", 10),
  small: likes("head 1 likes small", 0),
  suitcase: likes("head 2 likes suitcase", 10),
  big: likes("head 2 likes big", 0),
};
const order = select("word order", ["thing first", "container first"]);

const adjectives = ["big", "small"] as const;
const votes = adjectives.map((adjective) => gateByHand(logits, { adjective, order }));
const columns = votes[0]!.words.map((word) => (word === "big" ? "big/small" : word));
heads(
  [0, 1].map((head) => votes.map(({ weights }) => weights[head]!)), // [heads, adjectives, words]
  { rows: ["too big", "too small"], columns, title: "Where the two heads look from “it”" },
);

bars(
  votes.flatMap(({ trophy, suitcase }, i) => [
    { label: `too ${adjectives[i]}: trophy`, value: trophy, head: 0 },
    { label: `too ${adjectives[i]}: suitcase`, value: suitcase, head: 1 },
  ]),
  { value: "what arrives of each noun", domain: [0, 1], digits: 2 },
);
const [big, small] = votes;
const heard = Math.min(big!.trophy, small!.suitcase);
const leak = Math.max(big!.suitcase, small!.trophy);
result("heard", heard, { label: "the right noun arrives with at least", digits: 3 });
result("leak", leak, { label: "the wrong noun arrives with up to", digits: 3 });
