export const run = { questions: 1, heads: 1, dHead: 120, ask: "all" };
