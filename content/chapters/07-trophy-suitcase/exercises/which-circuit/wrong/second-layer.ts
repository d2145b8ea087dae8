export const needed: Record<string, string> = { seed3: "nouns", seed5: "nouns", seed6: "it", seed13: "nouns" };
