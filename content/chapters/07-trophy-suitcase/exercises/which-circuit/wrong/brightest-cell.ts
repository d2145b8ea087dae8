export const needed: Record<string, string> = { seed3: "nouns", seed5: "others", seed6: "adjective", seed13: "others" };
