import type { Root } from "hast";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { chapterNumber } from "../../src/build/course.ts";
import { allTerms, readGlossary } from "../../src/build/glossary.ts";
import { rehypeTerms } from "../../src/build/terms.ts";
import { locales } from "../../src/i18n/index.ts";

const prose = import.meta.glob<string>("/content/chapters/*/*.mdx", { query: "?raw", import: "default", eager: true });

describe("the glossary", () => {
  it("is in alphabetical order, names each term once, and leads to chapters", () => {
    const ids = allTerms().map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
    for (const { chapter } of allTerms()) expect(chapterNumber(chapter)).toBeGreaterThan(0);
  });

  it.each(allTerms().map((term) => [term.id, term] as const))("%s is a word of the book, in both languages", (_, term) => {
    for (const locale of locales) {
      const texts = Object.entries(prose).filter(([path]) => path.endsWith(`/${locale}.mdx`)).map(([, text]) => text);
      expect(texts.some((text) => term.pattern[locale].test(text)), `${term.name[locale]} in ${locale}`).toBe(true);
    }
  });

  it("says where it does not fit", () => {
    expect(() => readGlossary("- id: Rank\n")).toThrow("content/glossary.yaml: 0.id");
  });
});

/** What the plugin makes of a paragraph: links as [word]. */
function marked(text: string, path = "content/chapters/04-low-rank/en.mdx"): string {
  const p = { type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: text }] } as const;
  const tree = { type: "root", children: [structuredClone(p)] } as unknown as Root;
  rehypeTerms()(tree, new VFile({ path }));
  const [first] = tree.children as { children: { type: string; value?: string; children?: { value: string }[] }[] }[];
  return first!.children.map((child) => child.value ?? `[${child.children![0]!.value}]`).join("");
}

describe("a chapter's words", () => {
  it("are links where they first stand", () => {
    expect(marked("The softmax of a logit, and the softmax of another.")).toBe("The [softmax] of a [logit], and the softmax of another.");
    expect(marked("秩就是独立方向的个数，关键在这里。", "content/chapters/04-low-rank/zh-CN.mdx")).toBe("[秩]就是独立方向的个数，关键在这里。");
  });

  it("are the longer of two that begin together", () => {
    expect(marked("a key-value cache")).toBe("a [key-value cache]");
  });

  it("are no parts of other words, and none outside of the chapters", () => {
    expect(marked("monkeys and lossless ranking")).toBe("monkeys and lossless ranking");
    expect(marked("the softmax", "content/pages/bench/en.mdx")).toBe("the softmax");
  });
});
