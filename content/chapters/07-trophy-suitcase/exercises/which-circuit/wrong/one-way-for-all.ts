export const needed: Record<string, string> = { seed3: "adjective", seed5: "adjective", seed6: "adjective", seed13: "adjective" };
