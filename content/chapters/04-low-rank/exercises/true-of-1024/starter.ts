export type Statements = Record<"a" | "b" | "c" | "d" | "e", boolean>;

/** true or false for each sentence. */
export const statements: Statements = {
  a: false, b: false, c: false, d: false, e: false,
};
