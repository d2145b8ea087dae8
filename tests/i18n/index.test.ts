import { expect, suite, test } from "vitest";
import { format, href, list, toLocale } from "../../src/i18n/index.ts";

suite("i18n", () => {
  test("format fills the names in and refuses a missing one", () => {
    expect(format("{n} of {all}", { n: 2, all: 12 })).toBe("2 of 12");
    expect(() => format("{n} of {all}", { n: 2 })).toThrow('format: "{n} of {all}" needs {all}, got only n.');
  });

  test("addresses end with a slash, in both languages", () => {
    expect(href("en")).toBe("/en/");
    expect(href("zh-CN", "03-one-head")).toBe("/zh-CN/03-one-head/");
  });

  test("lists are written as the language writes them", () => {
    expect(list("en", [1, 3])).toBe("1 and 3");
    expect(list("zh-CN", [7, 8, 9])).toBe("7、8和9");
  });

  test("toLocale refuses what is no locale of the book", () => {
    expect(toLocale("zh-CN")).toBe("zh-CN");
    expect(() => toLocale("zh")).toThrow("expected one of en, zh-CN, got zh");
  });
});
