import { printedMatrices, runNullSpace } from "experiments";
import { bars, matrix, select } from "notebook";

const { rows } = printedMatrices["S2.2.1"];
const names = rows.map((word, position) => `${position + 1}：${word}`);
const row = names.indexOf(select("行", names));

// V 用的是文档自己的；换一行权重，输出却一模一样。
const { tokens, weights, farthest, output, outputOfFarthest, distance } = runNullSpace({ row });
bars(
  tokens.flatMap((token, i) => [
    { label: `${token}，原文`, value: weights[i]! },
    { label: `${token}，另一行`, value: farthest[i]! },
  ]),
  { value: `两行权重，其中 ${distance.toFixed(2)} 的份额不同`, domain: [0, 1], digits: 2 },
);
matrix([output, outputOfFarthest], { rows: ["原文", "另一行"], title: "两行各自的输出", digits: 4 });
