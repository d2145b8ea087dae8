export const sentence: { one: string; same: string; cost: string; else: string } = {
  one: "distribution",
  same: "query",
  cost: "nothing",
  else: "depth can stand in",
};
