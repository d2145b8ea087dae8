export const findings: Record<number, [kind: string, correction: string]> = {
  5: ["contradiction", "i"],
  6: ["contradiction", "j"],
  9: ["count", "h"],
  10: ["label", "o"],
  15: ["label", "e"],
};
