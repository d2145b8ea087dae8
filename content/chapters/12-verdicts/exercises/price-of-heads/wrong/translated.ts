export const sentence: { one: string; same: string; cost: string; else: string } = {
  one: "分布",
  same: "查询",
  cost: "秩",
  else: "加深可以顶替",
};
