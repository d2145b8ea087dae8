/**
 * From a cell's TypeScript to a function the sandbox can call: types off (sucrase keeps every line where it is),
 * imports and exports turned into parameters and a return value (acorn finds them). The same code runs at build,
 * in the page and in the tests, so a cell means the same thing everywhere.
 */
import { parse } from "acorn";
import type { Comment, ExportNamedDeclaration, ImportDeclaration, Node, Pattern, Program } from "acorn";
import { transform } from "sucrase";

export interface Compiled {
  /** Body of `async ($import, $expect, $show) => { ... }`; line n is line n of the source. */
  code: string;
  /** Specifiers as written, in order: "compute", "./sentence.ts". */
  imports: string[];
  exports: string[];
}

/** A syntax error with the place in the reader's own text. Lines count from 1. */
export class CompileError extends Error {
  override name = "CompileError";
  line: number;
  column: number;
  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** @throws CompileError where the text is not a module that a cell may be. */
export function transpile(source: string): Compiled {
  const text = stripTypes(source);
  const { program, comments } = parseModule(text);
  const header: string[] = [];
  const imports: string[] = [];
  const exported = new Map<string, string>(); // public name -> local name
  const edits: Edit[] = [];

  for (const node of program.body) {
    if (node.type === "ImportDeclaration") {
      header.push(importLine(node));
      imports.push(String(node.source.value));
      edits.push(blank(text, node.start, node.end));
    } else if (node.type === "ExportNamedDeclaration") {
      edits.push(exportEdit(text, node, exported));
    } else if (node.type === "ExportDefaultDeclaration") {
      const name = "id" in node.declaration && node.declaration.id ? node.declaration.id.name : undefined;
      exported.set("default", name ?? "$default");
      edits.push({ from: node.start, to: node.declaration.start, text: name ? "" : "const $default = " });
    } else if (node.type === "ExportAllDeclaration") {
      throw refuse(node, "A cell cannot export * from another; import what you need and export a const.");
    }
  }
  edits.push(...assertionEdits(program, comments));
  edits.push(...lastValueEdit(program, edits));

  const body = applyEdits(text, edits);
  const result = [...exported].map(([name, local]) => `${JSON.stringify(name)}: ${local}`).join(", ");
  return {
    code: `${header.join(" ")}${body}\nreturn { ${result} };`,
    imports: [...new Set(imports)],
    exports: [...exported.keys()],
  };
}

function stripTypes(source: string): string {
  try {
    return transform(source, { transforms: ["typescript"], disableESTransforms: true }).code;
  } catch (error) {
    throw located(error);
  }
}

function parseModule(text: string): { program: Program; comments: Comment[] } {
  const comments: Comment[] = [];
  try {
    const program = parse(text, { ecmaVersion: "latest", sourceType: "module", locations: true, onComment: comments });
    return { program, comments };
  } catch (error) {
    throw located(error);
  }
}

/** Both parsers put "(line:column)" into their message and a `loc` beside it. */
function located(error: unknown): CompileError {
  const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
  const words = message.replace(/^Error parsing [^:]*: /, "").replace(/ \(\d+:\d+\)$/, "");
  return new CompileError(words, loc?.line ?? 1, loc?.column ?? 0);
}

function refuse(node: Node, message: string): CompileError {
  return new CompileError(message, node.loc?.start.line ?? 1, node.loc?.start.column ?? 0);
}

/** `import { a as b } from "x"` becomes `const { a: b } = $import("x");` ahead of line 1: imports are hoisted. */
function importLine(node: ImportDeclaration): string {
  const from = `$import(${JSON.stringify(node.source.value)})`;
  const lines: string[] = [];
  const names: string[] = [];
  for (const specifier of node.specifiers) {
    if (specifier.type === "ImportNamespaceSpecifier") lines.push(`const ${specifier.local.name} = ${from};`);
    else if (specifier.type === "ImportDefaultSpecifier") names.push(`default: ${specifier.local.name}`);
    else names.push(`${JSON.stringify(nameOf(specifier.imported))}: ${specifier.local.name}`);
  }
  if (names.length > 0) lines.push(`const { ${names.join(", ")} } = ${from};`);
  return lines.join(" ") || `${from};`;
}

function exportEdit(text: string, node: ExportNamedDeclaration, exported: Map<string, string>): Edit {
  if (node.source) throw refuse(node, "A cell cannot re-export; import the name and export a const.");
  for (const specifier of node.specifiers) exported.set(nameOf(specifier.exported), nameOf(specifier.local));
  if (!node.declaration) return blank(text, node.start, node.end);
  const declaration = node.declaration;
  const names =
    declaration.type === "VariableDeclaration"
      ? declaration.declarations.flatMap(({ id }) => boundNames(id))
      : [declaration.id.name];
  for (const name of names) exported.set(name, name);
  return { from: node.start, to: declaration.start, text: "" };
}

function nameOf(node: { type: "Identifier"; name: string } | { type: "Literal"; value?: unknown }): string {
  return node.type === "Identifier" ? node.name : String(node.value);
}

/** The variables that a pattern such as `{ a, b: [c, ...rest] }` declares. */
function boundNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((part) => boundNames(part.type === "RestElement" ? part.argument : part.value));
    case "ArrayPattern":
      return pattern.elements.flatMap((part) => (part ? boundNames(part) : []));
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "RestElement":
      return boundNames(pattern.argument);
    default:
      return [];
  }
}

/**
 * `value //=> 0.27` reports whether the value is what the line says; so does `const x = ...; //=> 0.27`.
 * `call() //=> throws "message"` wants an error.
 */
function assertionEdits(program: Program, comments: Comment[]): Edit[] {
  const edits: Edit[] = [];
  for (const comment of comments) {
    if (comment.type !== "Line" || !comment.value.startsWith("=>")) continue;
    const line = comment.loc?.start.line ?? 1;
    const node = program.body.find((statement) => statement.loc?.end.line === line && statement.end <= comment.start);
    const expected = JSON.stringify(comment.value.slice(2).trim());
    const declaration = node?.type === "ExportNamedDeclaration" ? node.declaration : node;
    if (node?.type === "ExpressionStatement") {
      const { start, end } = node.expression;
      edits.push(
        { from: start, to: start, text: `await $expect(${line}, ${expected}, async () => (` },
        { from: end, to: end, text: "))" },
      );
    } else if (
      node &&
      declaration?.type === "VariableDeclaration" &&
      declaration.declarations[0]?.id.type === "Identifier"
    ) {
      edits.push({
        from: node.end,
        to: node.end,
        text: `; await $expect(${line}, ${expected}, async () => ${declaration.declarations[0].id.name});`,
      });
    } else {
      throw new CompileError("`//=>` must stand behind an expression or a const on the same line.", line, 0);
    }
  }
  return edits;
}

/** A cell that ends in a bare expression shows its value, as notebooks do. */
function lastValueEdit(program: Program, edits: Edit[]): Edit[] {
  const last = program.body.at(-1);
  if (last?.type !== "ExpressionStatement") return [];
  const { start, end, type } = last.expression;
  if (type === "AssignmentExpression" || edits.some((edit) => edit.from >= start && edit.to <= end)) return [];
  return [
    { from: start, to: start, text: "$show(" },
    { from: end, to: end, text: ")" },
  ];
}

/** Spaces instead of text, so that no line moves. */
function blank(text: string, from: number, to: number): Edit {
  return { from, to, text: text.slice(from, to).replace(/[^\n]/g, " ") };
}

function applyEdits(text: string, edits: Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}
