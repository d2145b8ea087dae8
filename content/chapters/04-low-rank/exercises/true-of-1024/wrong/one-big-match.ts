export type Statements = Record<"a" | "b" | "c" | "d" | "e", boolean>;

export const statements: Statements = { a: true, b: false, c: true, d: false, e: true };
