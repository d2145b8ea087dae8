/** 寻址实验的一次训练。 */
export const run: { questions: number; heads: number; dHead: number; ask: string } = {
  questions: 1,
  heads: 4,
  dHead: 7,
  ask: "all",
};
