import { printedMatrices } from "experiments";
import { bars, result, select, switches } from "notebook";

const { rows: words, weights } = printedMatrices["S2.2.1"];
const from = words.indexOf(select("在看的词", words, "on"));
const row = weights[from]!; // [T]

const states = switches("合起来读", {
  rows: words,
  options: ["单算", "归入一组"],
  value: ["单算", "单算", "单算", "单算", "归入一组", "归入一组"],
});
const group = words.flatMap((_, j) => (states[j] === "归入一组" ? [j] : []));

const together = group.reduce((sum, j) => sum + row[j]!, 0);
const single = words.flatMap((word, j) =>
  group.includes(j) ? [] : [{ label: word, value: row[j]! }],
);
const label = group.map((j) => words[j]!).join(" + ") || "没有词";

bars([{ label, value: together, head: 0 }, ...single], {
  value: `“${words[from]!}”这一行的权重`,
  // 如果这一行完全均匀，这组词会得到多少：词多的组，光凭词多就能得到不少。
  references: [{ value: group.length / words.length, label: "均匀的一行里，这组词的份额" }],
  domain: [0, 1],
  digits: 2,
});
result("group", together, { label: "这组词的权重之和", digits: 2 });
