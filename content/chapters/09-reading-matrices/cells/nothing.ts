import { random, softmax } from "compute";
import { bars, heads, result, slider } from "notebook";
import { nameOf } from "./rule.ts";

const tokens = 8;
const noise = slider("noise on the logits", {
  min: 0.2,
  max: 3,
  step: 0.2,
  value: 2,
});

// No pattern at all: every logit is drawn on its own.
const chance = random(1);
const matrices = Array.from({ length: 200 }, () => {
  const logits = chance.normals([tokens, tokens]).toArray<number[][]>();
  const louder = logits.map((row) => row.map((x) => noise * x));
  return softmax(louder).toArray<number[][]>(); // [T, T]
});
const names = matrices.map(nameOf);

heads(matrices.slice(0, 4), {
  names: names.slice(0, 4),
  title: "Four of them, and their names",
});
const kinds = ["diagonal", "block", "sparse", "global"];
const shares = kinds.map((kind) =>
  names.filter((name) => name === kind).length / names.length,
);
bars(kinds.map((label, i) => ({ label, value: shares[i]! })), {
  value: "share of 200 matrices of pure noise",
  domain: [0, 1],
  digits: 2,
});
// the bet is about noise of 2
const name = noise === 2 ? "sparse" : "other";
result(name, shares[2]!, {
  label: "of pure noise is called sparse",
  digits: 2,
});
