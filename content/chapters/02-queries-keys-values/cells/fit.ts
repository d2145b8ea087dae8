import { attentionWeights } from "compute";
import { printedMatrices, printedVectors } from "experiments";
import { alignment, heatmap, result } from "notebook";

const { rows: tokens, weights: printed } = printedMatrices["S2.2.1"];
const Q = printedVectors.Q.vectors; // [T, 3]
const K = printedVectors.K.vectors; // [T, 3]

const A = attentionWeights(Q, K); // softmax(QKᵀ / √3), [T, T]

// Where does each printed row have its largest weight, and where the computed one?
const largest = (row: readonly number[]) => row.indexOf(Math.max(...row));
const gold = printed.map((row, i) => [i, largest(row)] as const);
const agreeing = A.toArray<number[][]>().filter((row, i) => largest(row) === gold[i]![1]);

const names = { rows: tokens, columns: tokens, domain: [0, 0.6] as const, digits: 2 };
heatmap(printed, { ...names, title: "A, as printed" });
alignment(A, {
  ...names,
  gold,
  goldName: "gold: largest in the printed row",
  title: "softmax(QKᵀ/√3) of the printed Q and K",
});

result("agreeing", agreeing.length, { label: "rows that agree, of 6", digits: 0 });
