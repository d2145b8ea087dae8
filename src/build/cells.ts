/** The cells as the build sees them: text, compiled module, and what they show before any script. */
import { createHash } from "node:crypto";
import type { Locale } from "../i18n/index.ts";
import { runInNode, type Shown } from "../sandbox/node.ts";
import { CompileError, transpile, type Compiled } from "../sandbox/transpile.ts";
import { claimCells } from "./claim-cell.ts";

const texts = import.meta.glob<string>("/content/{chapters,pages}/*/cells/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

export interface CellText {
  id: string;
  source: string;
  compiled: Compiled;
  /** Of the English text in both languages: a reader's edit belongs to the code, not to the language of its comments. */
  hash: string;
}

const known = new Map<string, ReadonlyMap<string, CellText>>();

/** All cells of a chapter, or of a page beside the chapters, in one language, by id; a cell without a twin in that language is an error. */
export function cellsOf(chapter: string, locale: Locale): ReadonlyMap<string, CellText> {
  const key = `${chapter}/${locale}`;
  const cells = known.get(key) ?? readCells(chapter, locale);
  known.set(key, cells);
  return cells;
}

function readCells(chapter: string, locale: Locale): ReadonlyMap<string, CellText> {
  return chapter === "claims" ? writtenCells(locale) : cellsInFiles(chapter, locale);
}

/** The cells of the ledger stand in no file: they follow from the claims. */
function writtenCells(locale: Locale): ReadonlyMap<string, CellText> {
  const english = claimCells("en");
  return new Map([...claimCells(locale)].map(([id, source]) => {
    return [id, { id, source: source.trimEnd(), compiled: compile(source, id), hash: hashOf(english.get(id)!) }];
  }));
}

function cellsInFiles(chapter: string, locale: Locale): ReadonlyMap<string, CellText> {
  const paths = Object.keys(texts).filter((path) => path.includes(`/${chapter}/cells/`) && !path.endsWith(".zh-CN.ts"));
  return new Map(
    paths.map((path) => {
      const twin = locale === "en" ? path : path.replace(/\.ts$/, `.${locale}.ts`);
      const source = texts[twin];
      if (source === undefined) throw new Error(`The cell ${path} has no twin ${twin}.`);
      const id = `${chapter}/${path.slice(path.lastIndexOf("/") + 1, -".ts".length)}`;
      return [id, { id, source: source.trimEnd(), compiled: compile(source, twin), hash: hashOf(texts[path] ?? "") }];
    }),
  );
}

export function findCell(chapter: string, name: string, locale: Locale): CellText {
  const cells = cellsOf(chapter, locale);
  const cell = cells.get(`${chapter}/${name}`);
  if (!cell)
    throw new Error(
      `<Cell name="${name}" />: chapter ${chapter} has the cells ${[...cells.keys()].map((id) => id.slice(chapter.length + 1)).join(", ")}.`,
    );
  return cell;
}

/**
 * What the cell shows with its own defaults; the page carries it as a still picture. Of a long run only the controls
 * are wanted: it is ended at its first turn, and the reader is the first to see what it measures.
 */
export async function still(chapter: string, name: string, locale: Locale, long: boolean): Promise<Shown> {
  try {
    const shown = await runInNode(compiledOf(chapter, locale), `${chapter}/${name}`, long ? { turns: 0 } : {});
    return long ? { ...shown, displays: [] } : shown;
  } catch (error) {
    throw new Error(`The cell ${chapter}/${name} (${locale}) fails at build: ${String(error)}`, { cause: error });
  }
}

const compiledCells = new Map<string, ReadonlyMap<string, Compiled>>();

/** The compiled cells of a chapter, always the same map. */
export function compiledOf(chapter: string, locale: Locale): ReadonlyMap<string, Compiled> {
  const key = `${chapter}/${locale}`;
  const compiled = compiledCells.get(key) ?? new Map([...cellsOf(chapter, locale)].map(([id, cell]) => [id, cell.compiled]));
  compiledCells.set(key, compiled);
  return compiled;
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text.trimEnd()).digest("hex").slice(0, 16);
}

function compile(source: string, path: string): Compiled {
  try {
    return transpile(source.trimEnd());
  } catch (error) {
    if (error instanceof CompileError)
      throw new Error(`${path}:${error.line}:${error.column}: ${error.message}`, { cause: error });
    throw error;
  }
}
