import { printedVectors } from "experiments";
import { select, table } from "notebook";
import { dimensions, tokens } from "./vectors.ts";

const names = tokens.map((word, i) => `${i} ${word}`);
const asking = names.indexOf(select("谁提问", names, "2 sits"));
const asked = names.indexOf(select("问谁", names, "1 cat"));

// q · k 是三个乘积之和，一维一个。
const [q, k] = [printedVectors.Q.vectors[asking]!, printedVectors.K.vectors[asked]!]; // [3]
const products = q.map((x, i) => x * k[i]!);
const sum = products.reduce((total, product) => total + product, 0);

table(
  ["维", "查询说的是", "键说的是", "q", "k", "q × k"],
  [
    ...products.map((product, i) =>
      [i, dimensions.Q[i]!, dimensions.K[i]!, q[i]!, k[i]!, product]),
    ["和", "", "", "", "", sum],
  ],
);
