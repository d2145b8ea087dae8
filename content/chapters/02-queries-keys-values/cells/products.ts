import { printedVectors } from "experiments";
import { select, table } from "notebook";
import { dimensions, tokens } from "./vectors.ts";

const names = tokens.map((word, i) => `${i}: ${word}`);
const asking = names.indexOf(select("who asks", names, "2: sits"));
const asked = names.indexOf(select("who is asked", names, "1: cat"));

// q · k is a sum of three products, dimension by dimension.
const [q, k] = [printedVectors.Q.vectors[asking]!, printedVectors.K.vectors[asked]!]; // [3]
const products = q.map((x, i) => x * k[i]!);
const sum = products.reduce((total, product) => total + product, 0);

table(
  ["dimension", "the query speaks of", "the key speaks of", "q", "k", "q × k"],
  [
    ...products.map((product, i) =>
      [i, dimensions.Q[i]!, dimensions.K[i]!, q[i]!, k[i]!, product]),
    ["sum", "", "", "", "", sum],
  ],
);
