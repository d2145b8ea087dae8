import { bars, matrixField, select, triangle } from "notebook";

// 六个词元只带三种值，每种两个，这样所有的混合都画得进一个平面三角形。
const values = ["红", "绿", "蓝"] as const;
const slots = ["1 红", "2 绿", "3 蓝", "4 红", "5 绿", "6 蓝"];
// 问题 A 要词元 2 带的值，问题 B 要词元 6 带的值。
const wanted = [1, 2]; // [questions]：每个问题指向的那个角

const headCount = select("注意力头", ["一个头", "两个头"]) === "一个头" ? 1 : 2;
const raw = matrixField("权重（除以总和之前）", {
  rows: ["头 1", "头 2"],
  columns: slots,
  value: [[0, 0.7, 0, 0, 0, 0.3], [0, 0, 0, 0, 0, 1]],
  min: 0,
  max: 1,
  step: 0.05,
}).slice(0, headCount); // [heads, tokens]

/** 一个头的输出：把权重按它落在哪种值上归到一起。 */
function mixture(row: readonly number[]): [number, number, number] {
  const sum = row.reduce((total, weight) => total + weight, 0) || 1;
  const share = (slot: number) => (row[slot] ?? 0) / sum;
  const on = (value: number) => share(value) + share(value + 3); // 槽位按红、绿、蓝重复
  return [on(0), on(1), on(2)];
}

const outputs = raw.map(mixture); // [heads, values]
triangle(values, outputs.map((weights, head) => ({ weights, label: `头 ${head + 1}`, head })));

// 每个问题想要的值还缺多少：取最近的那个输出来算（0 = 完全取到，1 = 一点没有）。
const missing = wanted.map((value) =>
  Math.min(...outputs.map((output) => 1 - output[value]!)),
);
bars(
  missing.map((value, question) => ({ label: `问题 ${"AB"[question]}`, value })),
  {
    value: "想要的值还缺的份额",
    domain: [0, 1],
    digits: 2,
  },
);
