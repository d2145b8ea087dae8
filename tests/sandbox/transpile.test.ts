import { describe, expect, test } from "vitest";
import { CompileError, transpile } from "../../src/sandbox/transpile.ts";

/** Lines of the compiled body must be the lines of the source, or errors point at the wrong place. */
const lines = (source: string): string[] => transpile(source).code.split("\n");

describe("transpile", () => {
  test("imports are hoisted ahead of line 1 and named in order", () => {
    const compiled = transpile(
      'const x = softmax([1]);\nimport { softmax as softmax } from "compute";\nimport * as nb from "notebook";\nnb.text(x);',
    );
    expect(compiled.imports).toEqual(["compute", "notebook"]);
    expect(compiled.code.split("\n")[0]).toBe(
      'const { "softmax": softmax } = $import("compute"); const nb = $import("notebook");const x = softmax([1]);',
    );
  });

  test("types go, lines stay", () => {
    const source = "interface Row {\n  a: number;\n}\nexport const row: Row = { a: 1 };\nconst n = row.a as number;";
    expect(lines(source)[3]).toContain("const row = { a: 1 }");
    expect(lines(source)[4]).toContain("const n = row.a");
  });

  test("an import that is only a type is no dependency", () => {
    expect(
      transpile(
        'import type { Tensor } from "compute";\nimport { type Random } from "./random.ts";\nexport const x: Tensor | Random = 1 as never;',
      ).imports,
    ).toEqual([]);
  });

  test.each([
    ["export const a = 1, b = 2;", ["a", "b"]],
    ["export const { a, b: [c, ...d], e = 2 } = f;", ["a", "c", "d", "e"]],
    ["export function f() {}", ["f"]],
    ["export class C {}", ["C"]],
    ["const a = 1; export { a as b };", ["b"]],
    ["export default 3;", ["default"]],
    ["export default function f() {}", ["default"]],
  ])("%s exports %j", (source, names) => {
    expect(transpile(source).exports).toEqual(names);
  });

  test.each([
    ["const x = ;", 1],
    ["const x = 1;\nfoo((", 2],
    ['export * from "./other.ts";', 1],
    ['const y = 2;\nexport { x } from "./other.ts";', 2],
    ["// no value here\n//=> 3", 2],
  ])("%j is an error in line %i", (source, line) => {
    let caught: unknown;
    try {
      transpile(source);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(CompileError);
    expect((caught as CompileError).line).toBe(line);
  });

  test("only a last bare expression shows itself", () => {
    expect(transpile("1 + 1;\n2 + 2").code).toContain("$show(2 + 2)");
    expect(transpile("1 + 1;\n2 + 2").code).not.toContain("$show(1 + 1)");
    expect(transpile("let x = 1;\nx = 2").code).not.toContain("$show");
  });
});
