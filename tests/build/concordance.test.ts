import { describe, expect, it } from "vitest";
import { allClaims } from "../../src/build/claims.ts";
import { concordance, headingsOf, sections } from "../../src/build/concordance.ts";
import { isWritten } from "../../src/build/course.ts";
import { documents } from "../../src/build/documents.ts";
import { placed } from "../content/pages.ts";

const files = import.meta.glob<string>("/content/chapters/*/{*.mdx,cells/*.ts,exercises/**/*.ts,exercises/**/*.mdx}", {
  query: "?raw", import: "default", eager: true,
});
const textOf = (chapter: string) => Object.entries(files).filter(([path]) => path.includes(`/${chapter}/`)).map(([, text]) => text).join("\n");

describe("the concordance", () => {
  it.each(["S1", "S2"] as const)("has every heading of %s once, word for word, in order", (document) => {
    const named = sections.filter((section) => section.document === document).flatMap(({ headings }) => headings);
    expect(named).toEqual(headingsOf(documents[document]));
  });

  it("has every claim of the ledger once", () => {
    const named = sections.flatMap(({ claims }) => claims);
    expect(named.toSorted()).toEqual(allClaims().map(({ id }) => id).toSorted());
  });

  it("leads each section to a chapter that is written", () => {
    for (const { section, chapters } of concordance()) {
      expect(chapters.filter(({ id }) => isWritten(id)).length, section.title.en).toBeGreaterThan(0);
    }
  });

  it("has examples that stand in the document and are used where it says", () => {
    for (const { document, shows } of sections) {
      for (const { text, find, in: chapter, what } of shows) {
        expect(documents[document], what.en).toContain(text);
        expect(textOf(chapter).includes(find ?? text), `${what.en} in ${chapter}`).toBe(true);
      }
    }
  });

  it("notices a heading that is missing", () => {
    expect(headingsOf("# ⭐ **一**\n```\n# no heading\n```\n### 2. 二\n")).toEqual(["一", "2. 二"]);
  });
});

describe("a claim", () => {
  it.each(allClaims().map(({ id, chapter }) => [id, chapter] as const))("%s is judged in %s", (id, chapter) => {
    expect(placed(chapter, "en").filter((one) => one.component === "Claim" && one.id === id)).toHaveLength(1);
  });
});
