export const run = { questions: 4, heads: 1, dHead: 4, ask: "all" };
