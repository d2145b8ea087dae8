/** The source files as TypeScript understands them: which name means which definition. */
import ts from "typescript";
import { sourceFiles, type Place } from "./files.ts";

const options: ts.CompilerOptions = {
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  noLib: true, // names of ours are wanted, those of the language lead nowhere
  strict: true,
  target: ts.ScriptTarget.ESNext,
  types: [],
};

const textOf = (name: string): string | undefined => sourceFiles.get(name.slice(1));

/** The files lie at the root of a disk of their own: nothing else is read. */
const host: ts.CompilerHost = {
  fileExists: (name) => textOf(name) !== undefined,
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => "/",
  getDefaultLibFileName: () => "/lib.d.ts",
  getNewLine: () => "\n",
  getSourceFile: (name, target) => {
    const text = textOf(name);
    return text === undefined ? undefined : ts.createSourceFile(name, text, target, true);
  },
  readFile: textOf,
  useCaseSensitiveFileNames: () => true,
  writeFile: () => undefined,
};

const program = ts.createProgram([...sourceFiles.keys()].map((path) => `/${path}`), options, host);
const checker = program.getTypeChecker();

/** The parsed file. Throws on a path that is not shown. */
export function parsed(path: string): ts.SourceFile {
  const file = program.getSourceFile(`/${path}`);
  if (file) return file;
  throw new Error(`source: expected a file of src/compute, experiments or exercises, got "${path}".`);
}

/** Where the thing that a name means is defined; undefined for names of the language, parameters, local variables. */
export function definitionOf(name: ts.Identifier): Place | undefined {
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  return symbol && placeOf(symbol);
}

/** The file that an import names. */
export function fileImported(specifier: ts.StringLiteral): string | undefined {
  const [file] = checker.getSymbolAtLocation(specifier)?.declarations ?? [];
  return file && ts.isSourceFile(file) ? pathOf(file) : undefined;
}

/** Every name that a file exports, its own and what it hands on, with the place of its definition. */
export function exportsOf(path: string): ReadonlyMap<string, Place> {
  const module = checker.getSymbolAtLocation(parsed(path));
  const found = module ? checker.getExportsOfModule(module) : [];
  return new Map(found.flatMap((symbol) => [[symbol.name, placeOf(symbol)] as const]).filter(isPlaced));
}

function isPlaced(entry: readonly [string, Place | undefined]): entry is readonly [string, Place] {
  return entry[1] !== undefined;
}

function placeOf(symbol: ts.Symbol): Place | undefined {
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const [declaration] = meant.declarations ?? [];
  const id = declaration && idOf(declaration);
  return declaration && id !== undefined ? { path: pathOf(declaration.getSourceFile()), id } : undefined;
}

function pathOf(file: ts.SourceFile): string {
  return file.fileName.slice(1);
}

/** "attention" for what stands at the top of a file, "Tensor.item" for a member of it, undefined for all else. */
export function idOf(declaration: ts.Node): string | undefined {
  const name = nameOf(declaration);
  if (name === undefined) return undefined;
  if (ts.isClassElement(declaration) || ts.isTypeElement(declaration)) {
    const owner = isTop(declaration.parent) ? nameOf(declaration.parent) : undefined;
    return owner && `${owner.text}.${name.text}`;
  }
  return isTop(declaration) ? name.text : undefined;
}

/** The name that a declaration gives. */
export function nameOf(declaration: ts.Node): ts.Identifier | undefined {
  const { name } = declaration as ts.NamedDeclaration;
  return name && ts.isIdentifier(name) ? name : undefined;
}

function isTop(node: ts.Node): boolean {
  const statement = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  return ts.isSourceFile(statement.parent) && !ts.isImportDeclaration(statement);
}
