export const run = { questions: 4, heads: 4, dHead: 30, ask: "all" };
