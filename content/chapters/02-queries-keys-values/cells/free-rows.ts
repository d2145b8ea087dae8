import { runNullSpace } from "experiments";
import { result, select, table } from "notebook";
import { tokens } from "./vectors.ts";

const names = tokens.map((word, i) => `${i}: ${word}`);
const row = names.indexOf(select("row", names));

// Of all rows with the same output: how little, how much may each word get?
const { weights, least, most, distance } = runNullSpace({ row });
table(
  ["word", "as printed", "at least", "at most"],
  tokens.map((word, j) => [word, weights[j]!, least[j]!, most[j]!]),
  { digits: 2 },
);
const name = row === 0 ? "least" : "other";
result(name, least[row]!, { label: `least weight of “${tokens[row]!}” on itself`, digits: 2 });
result("distance", distance, { label: "weight that moves on the way to the farthest such row", digits: 2 });
