/** "it", "nouns", "adjective" or "others", for each seed. */
export const needed: Record<string, string> = {
  seed3: "?",
  seed5: "?",
  seed6: "?",
  seed13: "?",
};
