import { describe, expect, it } from "vitest";
import { excerptOf, finder } from "../../components/search/find.ts";
import { wordsAsked, wordsToFind } from "../../components/search/words.ts";
import { passagesOf } from "../../src/build/passages.ts";
import { locales } from "../../src/i18n/index.ts";

describe("a text is cut", () => {
  it("into Latin words, and neighbours of Chinese characters", () => {
    expect(wordsToFind("Softmax 的一行")).toEqual(["softmax", "的", "一", "行", "的一", "一行"]);
    expect(wordsAsked("一行权重")).toEqual(["一行", "行权", "权重"]);
    expect(wordsAsked("秩")).toEqual(["秩"]);
    expect(wordsAsked("4个头 W_Q")).toEqual(["4", "个头", "w_q"]);
  });
});

describe("an excerpt", () => {
  it("stands around the first word and marks every word that was asked for", () => {
    const text = `${"before ".repeat(30)}the rank of a matrix, the rank again ${"after ".repeat(40)}`;
    const parts = excerptOf(text, ["rank"]);
    expect(parts.filter(({ asked }) => asked)).toHaveLength(2);
    expect(parts.map(({ text }) => text).join("")).toMatch(/^before .* rank of a matrix/);
    expect(parts.map(({ text }) => text).join("").length).toBeLessThan(200);
  });

  it("takes what was typed as words, not as a pattern", () => {
    expect(excerptOf("a (b) c", ["(b)"]).find(({ asked }) => asked)?.text).toBe("(b)");
    expect(excerptOf("nothing here", [])).toEqual([{ text: "nothing here", asked: false }]);
  });
});

describe.each(locales)("the search in %s", (locale) => {
  const find = finder(passagesOf(locale, "Glossary"));
  const best = (question: string) => find(question).map(({ passage }) => passage.address);

  it("finds a section by its heading, a word by its entry, in both languages", () => {
    const [heading, word] = locale === "en" ? ["bag of values", "effective rank"] : ["一袋值", "有效秩"];
    expect(best(heading)[0]).toMatch(/^03-one-head\/#s/);
    expect(best(word)).toContain("glossary/#effective-rank");
  });

  it("finds nothing for what is not there, and does not fall over what is typed", () => {
    expect(best("zebra crossing 斑马线")).toEqual([]);
    for (const odd of ["(", "[-", "*", "\\", "   ", "，。"]) expect(best(odd)).toEqual([]);
  });

  it("knows every written section by an address of its page", () => {
    const addresses = passagesOf(locale, "Glossary").map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain("01-one-row/#s1");
  });

  it("holds words only", () => {
    for (const { text } of passagesOf(locale, "Glossary")) expect(text).not.toMatch(/<[A-Z]|```|\{\{|\*\*/);
  });
});

it("forgives a slip in a long word", () => {
  const find = finder(passagesOf("en", "Glossary"));
  expect(find("distributon").map(({ passage }) => passage.address)).toContain("glossary/#distribution");
});
