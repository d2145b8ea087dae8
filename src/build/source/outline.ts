/** What a file defines, and which of its words lead elsewhere. */
import ts from "typescript";
import { fileNamed, sourceFiles, type Place } from "./files.ts";
import { implementationOf } from "./twins.ts";
import { definitionOf, fileImported, idOf, nameOf, parsed } from "./program.ts";

/** A stretch of the text, in characters from its start. */
interface Stretch {
  start: number;
  end: number;
}

export interface Definition extends Stretch {
  id: string;
  isExported: boolean;
}

export interface Link extends Stretch {
  to: Place;
}

export interface Outline {
  definitions: readonly Definition[];
  links: readonly Link[];
}

/** Definitions and links in the order of the text; no two links overlap. */
export function outlineOf(path: string): Outline {
  const file = parsed(path);
  const definitions = definitionsIn(file);
  const links = [...linksIn(file, path), ...implementationsOf(path, definitions)];
  const mentions = mentionsIn(path).filter((one) => !links.some((other) => overlap(one, other)));
  return { definitions, links: [...links, ...mentions].sort((a, b) => a.start - b.start) };
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What stands at the top of the file, and the members of its classes and interfaces; of overloads the first. */
function definitionsIn(file: ts.SourceFile): Definition[] {
  const found = new Map<string, Definition>();
  const take = (node: ts.Node): void => {
    const [id, name] = [idOf(node), nameOf(node)];
    if (id === undefined || name === undefined || found.has(id)) return;
    found.set(id, { id, ...stretchOf(name), isExported: isExported(node) });
  };
  for (const statement of file.statements) {
    take(statement);
    if (ts.isVariableStatement(statement)) statement.declarationList.declarations.forEach(take);
    if (ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement)) statement.members.forEach(take);
  }
  return [...found.values()];
}

function isExported(node: ts.Node): boolean {
  return (ts.getCombinedModifierFlags(node as ts.Declaration) & ts.ModifierFlags.Export) !== 0;
}

/** Names that mean something in another file, and the names of files that are imported. */
function linksIn(file: ts.SourceFile, path: string): Link[] {
  const links: Link[] = [];
  const take = (node: ts.Node, to: Place | undefined): void => {
    if (to && to.path !== path) links.push({ ...stretchOf(node), to });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) take(node, meaningOf(node));
    else if (isImported(node)) take(node, toFile(fileImported(node)));
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return links;
}

function isImported(node: ts.Node): node is ts.StringLiteral {
  return ts.isStringLiteral(node) && (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent));
}

function toFile(path: string | undefined): Place | undefined {
  return path === undefined ? undefined : { path };
}

/** Members count where they are called: that `.shape` is a property of Tensor need not be said in every line. */
function meaningOf(name: ts.Identifier): Place | undefined {
  const place = definitionOf(name);
  return place?.id?.includes(".") && !isCalled(name) ? undefined : place;
}

function isCalled(name: ts.Identifier): boolean {
  const access = name.parent;
  return (
    ts.isPropertyAccessExpression(access) &&
    access.name === name &&
    ts.isCallExpression(access.parent) &&
    access.parent.expression === access
  );
}

/** The names in an interface of kernels lead on to the code that does what they promise. */
function implementationsOf(path: string, definitions: readonly Definition[]): Link[] {
  return definitions.flatMap(({ id, start, end }) => {
    const to = implementationOf({ path, id });
    return to ? [{ start, end, to }] : [];
  });
}

/** Files and folders that comments name. */
function mentionsIn(path: string): Link[] {
  const names = (sourceFiles.get(path) ?? "").matchAll(/(?<![\w./-])[\w-][\w./-]*(?:\.ts|\/)(?!\w)/g);
  return [...names].flatMap(({ 0: name, index: start }) => {
    const named = fileNamed(name, path);
    return named === undefined || named === path ? [] : [{ start, end: start + name.length, to: { path: named } }];
  });
}

function stretchOf(node: ts.Node): Stretch {
  const quote = ts.isStringLiteral(node) ? 1 : 0;
  return { start: node.getStart() + quote, end: node.getEnd() - quote };
}
