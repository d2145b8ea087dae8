/** 每个种子填 "it"、"nouns"、"adjective" 或 "others"。 */
export const needed: Record<string, string> = {
  seed3: "?",
  seed5: "?",
  seed6: "?",
  seed13: "?",
};
