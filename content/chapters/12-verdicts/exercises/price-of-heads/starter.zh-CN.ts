// 每个空填一个词。
export const sentence: { one: string; same: string; cost: string; else: string } = {
  one: "?",
  same: "?",
  cost: "?",
  else: "?",
};
