/** One run of the address experiment. */
export const run = {
  questions: 1,
  heads: 4,
  dHead: 7,
  ask: "all",
};
