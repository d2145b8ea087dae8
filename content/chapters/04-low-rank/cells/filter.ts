import { add, matmul, multiply } from "compute";
import { circleOfTokens } from "experiments";
import { bars, heads } from "notebook";

// A filter with three taps that finds edges.
const taps = [-1, 2, -1];
const signal = [[0], [0], [1], [1], [1], [1], [0], [0]]; // [n, 1]
const n = signal.length;

// One head per tap: it looks one place back, at itself, one place on.
const weights = [-1, 0, 1].map((offset) => {
  const wanted = signal.map((_, i) => (i + offset + n) % n);
  return circleOfTokens(wanted, 100).weights; // [n, n]
});

// W_V and W_O of a head have one job left: to multiply by its tap.
const outputs = weights.map((rows, head) =>
  multiply(matmul(rows, signal), taps[head]!), // [n, 1]
);
const sum = outputs.reduce((total, output) => add(total, output));
const edges = sum.toArray<number[][]>().map(([value]) => Math.round(10 * value!) / 10 + 0);
edges; //=> [0, -1, 1, 0, 0, 1, -1, 0]

heads(weights, {
  names: ["one back", "itself", "one on"],
  title: "Three heads with two dimensions each",
});
const most = Math.max(1, ...edges.map(Math.abs));
bars(
  edges.map((value, i) => ({ label: String(i + 1), value })),
  { value: "what they write at each place", domain: [-most, most], digits: 1 },
);
