export const run: { questions: number; heads: number; dHead: number; ask: string } = {
  questions: 4,
  heads: 1,
  dHead: 30,
  ask: "all",
};
