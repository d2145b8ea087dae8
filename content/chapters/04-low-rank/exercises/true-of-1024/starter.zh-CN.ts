export type Statements = Record<"a" | "b" | "c" | "d" | "e", boolean>;

/** 每句话填 true 或 false。 */
export const statements: Statements = {
  a: false, b: false, c: false, d: false, e: false,
};
