export type Statements = Record<"a" | "b" | "c" | "d" | "e", boolean>;

export const statements: Statements = { a: true, b: false, c: false, d: true, e: false };
