type Finding = [kind: string, correction: string];
export const findings: Record<number, Finding> = {
  1: ["contradiction", "c"],
  2: ["contradiction", "g"],
  3: ["contradiction", "n"],
  5: ["contradiction", "i"],
  6: ["contradiction", "j"],
  7: ["impossible", "d"],
  9: ["count", "h"],
  10: ["label", "o"],
  11: ["formula", "m"],
  12: ["label", "a"],
  14: ["impossible", "b"],
  15: ["label", "e"],
  16: ["contradiction", "f"],
  17: ["contradiction", "l"],
  18: ["count", "k"],
};
