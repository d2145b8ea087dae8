export const sentence: { one: string; same: string; cost: string; else: string } = {
  one: "distribution",
  same: "query",
  cost: "parameters",
  else: "depth can stand in",
};
