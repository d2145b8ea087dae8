export const needed: Record<string, string> = { seed3: "others", seed5: "others", seed6: "adjective", seed13: "it" };
