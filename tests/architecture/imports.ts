/** Finds what a file imports: by the TypeScript parser, in TypeScript, in Astro components and in MDX. */
import ts from "typescript";

/** All module names that `text` imports, re-exports, loads, globs, or starts as a worker, in order of appearance. */
export function importsOf(path: string, text: string): string[] {
  if (path.endsWith(".astro")) return scriptsOf(text).flatMap(importsOfScript);
  if (path.endsWith(".mdx")) return importsOfScript(importLinesOf(text));
  return importsOfScript(text);
}

function importsOfScript(text: string): string[] {
  const source = ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...namesIn(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function namesIn(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literalsIn(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? literalsIn(node.argument.literal) : [];
  if (ts.isCallExpression(node) && isLoad(node.expression)) return literalsIn(node.arguments[0]);
  if (ts.isNewExpression(node) && isUrlHere(node)) return literalsIn(node.arguments?.[0]);
  return [];
}

/** `import(...)` and Vite's `import.meta.glob(...)`. */
function isLoad(called: ts.Expression): boolean {
  return called.kind === ts.SyntaxKind.ImportKeyword || called.getText() === "import.meta.glob";
}

/** `new URL("./worker.ts", import.meta.url)`: how a worker or an asset is named (a folder is not). */
function isUrlHere(node: ts.NewExpression): boolean {
  const [file, base] = node.arguments ?? [];
  const namesFile = file !== undefined && /\.\w+["'`]$/.test(file.getText());
  return namesFile && node.expression.getText() === "URL" && base?.getText() === "import.meta.url";
}

function literalsIn(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(literalsIn) : [];
}

/** The front matter of an Astro component and the contents of its script elements. */
function scriptsOf(text: string): string[] {
  const frontMatter = /^---\r?\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? "";
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? "");
  return [frontMatter, ...scripts];
}

/** MDX reads a line as code where it starts a paragraph with `import` or `export`; fences are not looked into. */
function importLinesOf(text: string): string {
  const outsideFences = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
  return outsideFences.split("\n").filter((line) => /^(import|export)\s/.test(line)).join("\n");
}
