export const sentence: { one: string; same: string; cost: string; else: string } = {
  one: "relation",
  same: "text",
  cost: "nothing",
  else: "there is no other way",
};
