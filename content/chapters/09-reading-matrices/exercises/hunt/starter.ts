// Number on the docket: [kind, letter of the correction].
// Leave out what is sound.
// Kinds: "contradiction", "impossible", "formula", "count", "label".
export const findings: Record<number, string[]> = {
  11: ["formula", "?"],
};
