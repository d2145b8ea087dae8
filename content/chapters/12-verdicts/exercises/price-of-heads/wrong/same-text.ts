export const sentence: { one: string; same: string; cost: string; else: string } = {
  one: "distribution",
  same: "text",
  cost: "rank",
  else: "depth can stand in",
};
