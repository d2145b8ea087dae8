export const run: { questions: number; heads: number; dHead: number; ask: string } = {
  questions: 1,
  heads: 1,
  dHead: 120,
  ask: "all",
};
