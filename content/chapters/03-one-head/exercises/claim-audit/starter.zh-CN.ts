/** 寻址实验的一次训练。 */
export const run = {
  questions: 1,
  heads: 4,
  dHead: 7,
  ask: "all",
};
