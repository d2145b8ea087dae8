// One word for each gap of the sentence.
export const sentence: { one: string; same: string; cost: string; else: string } = {
  one: "?",
  same: "?",
  cost: "?",
  else: "?",
};
