import { describe, expect, it } from "vitest";
import { wordsIn, wordsWithin } from "../../src/sandbox/inside/words.ts";

describe("a reader's sentence", () => {
  it.each([
    ["The cat sits on the mat.", ["The", "cat", "sits", "on", "the", "mat"]],
    ["The trophy doesn't fit", ["The", "trophy", "doesn't", "fit"]],
    ["虽然天气不好，但是我们还是要出门", ["虽然", "天气", "不好", "但是", "我们", "还是", "要", "出门"]],
    ["猫 在 垫子 上", ["猫", "在", "垫子", "上"]],
    ["我 在 图书馆 看书 。", ["我", "在", "图书馆", "看书"]],
    ["  ", []],
  ])("%s is cut into words", (text, words) => expect(wordsIn(text)).toEqual(words));

  it("has as many words as the cell can take, or says so", () => {
    const limits = { label: "yours", min: 2, max: 3 };
    expect(wordsWithin("a b", limits)).toEqual(["a", "b"]);
    expect(() => wordsWithin("a", limits)).toThrow('sentenceField "yours": expected 2 to 3 words, got 1 word; write some more.');
    expect(() => wordsWithin("a b c d", limits)).toThrow("got 4 words; take some away");
  });
});
