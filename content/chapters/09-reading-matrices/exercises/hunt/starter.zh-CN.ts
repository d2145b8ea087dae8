// 案卷上的编号: [错误的种类, 改正的字母]。没有错的不要写。
// 种类："contradiction"（自相矛盾）、"impossible"（做不到）、
// "formula"（公式）、"count"（数目）、"label"（名不副实）。
export const findings: Record<number, string[]> = {
  11: ["formula", "?"],
};
