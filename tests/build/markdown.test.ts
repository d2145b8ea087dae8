import { expect, suite, test } from "vitest";
import { blockMarkdown, inlineMarkdown } from "../../src/build/markdown.ts";
import { gatherMathStyles } from "../../src/build/math-styles.ts";

suite("markdown of the book", () => {
  test("a formula arrives set, with MathML beside it, and brings its glyphs", async () => {
    const html = await inlineMarkdown("The weight is $\\alpha_i$.");
    expect(html).toContain("<mjx-container");
    expect(html).toContain("<math");
    expect(html).toMatch(/<style data-math[^>]*>[^<]*1D6FC/);
  });

  test("a TeX error stops the build and says where", async () => {
    await expect(blockMarkdown("fine\n\nThen $\\frac{1$ breaks")).rejects.toMatchObject({
      message: expect.stringContaining("TeX: Missing close brace") as string,
      line: 3,
      column: 6,
    });
  });

  test("headings are named by position, whatever their words", async () => {
    const html = await blockMarkdown("## 一个头\n\n### a\n\n### b\n\n## Two heads\n\n### c");
    expect([...html.matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id)).toEqual(["s1", "s1-1", "s1-2", "s2", "s2-1"]);
  });

  test("a line break in Chinese prose is no space; between Latin words it stays one", async () => {
    expect(await inlineMarkdown("一行权重，\n一个分布")).toBe("一行权重，一个分布");
    expect(await inlineMarkdown("one row,\none distribution")).toBe("one row,\none distribution");
  });

  test("emphasis is marked where it is Chinese", async () => {
    expect(await inlineMarkdown("*得分*与 *score*")).toBe('<em class="han">得分</em>与 <em>score</em>');
  });

  test("bold next to a full-width bracket is bold", async () => {
    expect(await inlineMarkdown("这是**注意力（attention）**机制")).toContain("<strong>注意力（attention）</strong>");
  });
});

suite("gatherMathStyles", () => {
  test("keeps each rule once, in the head", () => {
    const page =
      "<head></head><p><style data-math>a { x: 1 } b { y: 2 }</style></p><style data-math>a { x: 1 }</style>";
    expect(gatherMathStyles(page)).toBe("<head><style>a { x: 1 }b { y: 2 }</style></head><p></p>");
  });

  test("leaves a page without formulas as it is", () => {
    expect(gatherMathStyles("<head></head><style>a{}</style>")).toBe("<head></head><style>a{}</style>");
  });
});
