import ts from "typescript";
import { describe, expect, test } from "vitest";
import { cellsOf, compiledOf } from "../../src/build/cells.ts";
import { runInNode } from "../../src/sandbox/node.ts";
import { locales, pages, placed } from "./pages.ts";

const minutes = 2 * 60_000; // some cells train; ten times what they take when nothing else runs

/** The code without what a reader of one language reads: comments gone, every text the same. */
function skeleton(source: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, source);
  const texts = new Set([ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral]);
  const tokens: string[] = [];
  let depth = 0; // of template expressions, whose closing brace goes on with text
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.CloseBraceToken && depth > 0) kind = scanner.reScanTemplateToken(false);
    if (kind === ts.SyntaxKind.TemplateHead) depth++;
    if (kind === ts.SyntaxKind.TemplateTail) depth--;
    const isTemplate = kind >= ts.SyntaxKind.FirstTemplateToken && kind <= ts.SyntaxKind.LastTemplateToken;
    const isSpecifier = texts.has(kind) && tokens.at(-1) === "from";
    tokens.push((texts.has(kind) || isTemplate) && !isSpecifier ? "text" : scanner.getTokenText());
  }
  return tokens;
}

test("skeleton sees code and does not see words", () => {
  expect(skeleton('const a = `x ${b} y`; // one\nf("cat");')).toEqual(
    skeleton('const a = `甲 ${b} 乙`; // 一\nf("猫");'),
  );
  expect(skeleton('f("cat", 1);')).not.toEqual(skeleton('f("cat", 2);'));
  expect(skeleton('import { a } from "./a.ts";')).not.toEqual(skeleton('import { a } from "./b.ts";'));
});

test("there are pages with cells", () => {
  expect(pages.flatMap((page) => [...cellsOf(page, "en").keys()]).length).toBeGreaterThan(10);
});

describe.each(pages)("%s", (page) => {
  test("both languages place the same components in the same order", () => {
    const [first, ...others] = locales.map((locale) => placed(page, locale));
    for (const other of others) expect(other).toEqual(first);
  });

  /** <Claims /> places the cell of every claim, and each of them waits for the reader. */
  const holdsClaims = placed(page, "en").some(({ component }) => component === "Claims");

  test("every cell is on the page: a page knows no other", () => {
    const cells = cellsOf(page, "en");
    const cellsPlaced = placed(page, "en").filter(({ component }) => component === "Cell");
    const onPage = holdsClaims ? [...cells.keys()] : cellsPlaced.map(({ id }) => `${page}/${id}`);
    expect(onPage.toSorted()).toEqual([...cells.keys()].toSorted());
  });

  test.each([...cellsOf(page, "en").keys()])("%s is the same code in both languages", (id) => {
    const [first, ...others] = locales.map((locale) => skeleton(cellsOf(page, locale).get(id)!.source));
    for (const other of others) expect(other).toEqual(first);
  });

  const runs = locales.flatMap((locale) => [...cellsOf(page, locale).keys()].map((id) => ({ id, locale })));
  test.each(runs)("$id runs and keeps its word ($locale)", async ({ id, locale }) => {
    const compiled = compiledOf(page, locale);
    const long = holdsClaims || placed(page, locale).some(
      ({ component, id: name, run }) => component === "Cell" && `${page}/${name}` === id && run,
    );
    const { displays } = await runInNode(compiled, id, long ? { turns: 2 } : {});
    expect(displays.filter((display) => display.kind === "assertion" && !display.ok)).toEqual([]);
    if (long) expect(displays.length).toBeGreaterThan(0);
  }, minutes);
});
