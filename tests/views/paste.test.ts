import { describe, expect, it } from "vitest";
import { readTable } from "../../components/inputs/paste.ts";

const table = [[0.5, 0.5], [0.2, 0.8]];

describe("a pasted text", () => {
  it.each([
    ["a spreadsheet", "0.5\t0.5\n0.2\t0.8\n"],
    ["a file", "0.5,0.5\r\n0.2,0.8"],
    ["a European file", "0.5;0.5\n0.2;0.8"],
    ["spaces", " .5  .5 \n .2 .8 "],
    ["Python", "A = [\n  [0.5, 0.5],  # the cat\n  [0.2, 0.8],\n]"],
    ["one line of brackets", "[[0.5, 0.5], [0.2, 0.8]]"],
    ["percents", "50% 50%\n20% 80%"],
  ])("of %s is a table", (_, text) => {
    expect(readTable(text, "en")).toEqual({ table });
  });

  it("reads a true minus sign, as papers print it", () => {
    expect(readTable("−1 2", "en")).toEqual({ table: [[-1, 2]] });
  });

  it.each(["0.5", "", "  \n "])("of one number or none is left to the field: %j", (text) => {
    expect(readTable(text, "en")).toBeUndefined();
  });

  it("says what is wrong with it, in the reader's language", () => {
    expect(readTable("0.5 cat", "en")).toEqual({ problem: "Not pasted: “cat” is no number." });
    expect(readTable("1 2\n3", "zh-CN")).toEqual({ problem: "没有粘贴：第 2 行有 1 个数，第一行有 2 个。" });
    expect(readTable("1 2\n".repeat(41), "en")).toEqual({ problem: "Not pasted: at most 40 rows and columns fit." });
  });
});
