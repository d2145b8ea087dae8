import { attentionWeights } from "compute";
import { printedMatrices, printedVectors } from "experiments";
import { alignment, heatmap, result } from "notebook";

const { rows: tokens, weights: printed } = printedMatrices["S2.2.1"];
const Q = printedVectors.Q.vectors; // [T, 3]
const K = printedVectors.K.vectors; // [T, 3]

const A = attentionWeights(Q, K); // softmax(QKᵀ / √3), [T, T]

// 印出的每一行，最大权重在哪里？算出来的又在哪里？
const largest = (row: readonly number[]) => row.indexOf(Math.max(...row));
const gold = printed.map((row, i) => [i, largest(row)] as const);
const agreeing = A.toArray<number[][]>().filter((row, i) => largest(row) === gold[i]![1]);

const names = { rows: tokens, columns: tokens, domain: [0, 0.6] as const, digits: 2 };
heatmap(printed, { ...names, title: "印出的 A" });
alignment(A, {
  ...names,
  gold,
  goldName: "金框：印出的那一行里最大的",
  title: "用印出的 Q、K 算 softmax(QKᵀ/√3)",
});

result("agreeing", agreeing.length, { label: "6 行里对得上的行数", digits: 0 });
