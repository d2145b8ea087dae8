export const needed: Record<string, string> = { seed3: "it", seed5: "it", seed6: "it", seed13: "it" };
