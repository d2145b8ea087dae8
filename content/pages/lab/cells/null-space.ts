import { printedMatrices, runNullSpace } from "experiments";
import { bars, matrix, select } from "notebook";

const { rows } = printedMatrices["S2.2.1"];
const names = rows.map((word, position) => `${position + 1}: ${word}`);
const row = names.indexOf(select("row", names));

// With the document's own V, another row of weights gives the very same output.
const { tokens, weights, farthest, output, outputOfFarthest, distance } = runNullSpace({ row });
bars(
  tokens.flatMap((token, i) => [
    { label: `${token}, printed`, value: weights[i]! },
    { label: `${token}, other`, value: farthest[i]! },
  ]),
  { value: `two rows that differ by ${distance.toFixed(2)} of their weight`, domain: [0, 1], digits: 2 },
);
matrix([output, outputOfFarthest], { rows: ["printed", "other"], title: "Their outputs", digits: 4 });
