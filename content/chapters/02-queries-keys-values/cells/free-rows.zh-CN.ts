import { runNullSpace } from "experiments";
import { result, select, table } from "notebook";
import { tokens } from "./vectors.ts";

const names = tokens.map((word, i) => `${i} ${word}`);
const row = names.indexOf(select("哪一行", names));

// 在输出相同的各行里，每个词最少、最多能得多少？
const { weights, least, most, distance } = runNullSpace({ row });
table(
  ["词", "印出的", "最少", "最多"],
  tokens.map((word, j) => [word, weights[j]!, least[j]!, most[j]!]),
  { digits: 2 },
);
const name = row === 0 ? "least" : "other";
result(name, least[row]!, { label: `“${tokens[row]!}” 给自己的最小权重`, digits: 2 });
result("distance", distance, { label: "离得最远的那一行，要挪动多少权重", digits: 2 });
