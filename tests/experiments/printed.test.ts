import {
  foxExample, fusions, headRoles, headsWithoutWeights, headWeights, matExample, printedFormulas, printedMatrices,
  printedNames, printedVectors, summaryExample, translationExample, trophyExample, voteExample, weatherExample,
} from "experiments";
import { describe, expect, it } from "vitest";
import s1 from "../../content/documents/000.txt?raw";
import s2 from "../../content/documents/004.txt?raw";

const numbersIn = (text: string) => text.trim().split(/[\s,]+/).map(Number);
const sectionOf = (document: string, from: string, to: string) => {
  const start = document.indexOf(from);
  expect(start).toBeGreaterThan(-1);
  return document.slice(start, document.indexOf(to, start + from.length));
};

/** A block of rows in brackets as Python prints it, with the comment beside each row. */
function bracketed(block: string): { weights: number[][]; comments: (string | undefined)[] } {
  const rows = [...block.matchAll(/^\s*\[([\d.,\s]+?)\s*\],?[ \t]*(?:# ?(.*))?$/gm)];
  return { weights: rows.map(([, row]) => numbersIn(row!)), comments: rows.map(([, , comment]) => comment?.trim()) };
}

describe("the printed matrices", () => {
  const blocks = [...s2.matchAll(/(?:attention_pattern|attention_matrix|attention_weights) = \[\n([\s\S]*?)\n\]/g)];
  const [diagonal, block, sparse, global, translation, summary] = blocks.map(([, text]) => text!);
  const byName = {
    "S2.5.1": diagonal!, "S2.5.2": block!, "S2.5.3": sparse!, "S2.5.4": global!,
    "S2.6.1": translation!, "S2.6.2": summary!,
  };

  it("are all that the document prints: seven, with 31 rows", () => {
    expect(blocks).toHaveLength(6);
    expect(printedNames).toEqual(["S2.2.1", ...Object.keys(byName)]);
    expect(printedNames.flatMap((name) => printedMatrices[name].weights)).toHaveLength(31);
    for (const name of printedNames) expect(printedMatrices[name].name).toBe(name);
  });

  it("have the document's labels, numbers and comments in S2.2.1", () => {
    const section = sectionOf(s2, "注意力矩阵 [6×6]:", "```");
    const rows = [...section.matchAll(/^(\w+)\s+\[([\d. ]+)\]\s*# (.*?)\s*$/gm)];
    const { rows: labels, columns, weights, remarks } = printedMatrices["S2.2.1"];
    expect(rows.map(([, label]) => label)).toEqual(labels);
    expect(/\n +(The .*)\n/.exec(section)![1]!.split(/\s+/)).toEqual(columns);
    expect(s2).toContain(`句子: "${labels.join(" ")}"`);
    expect(rows.map(([, , row]) => numbersIn(row!))).toEqual(weights);
    expect(rows.map(([, , , comment]) => comment)).toEqual(remarks.map(({ words }) => words));
    expect(remarks.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  const commentedRows = ["S2.5.1", "S2.5.2", "S2.5.3", "S2.5.4", "S2.6.2"] as const;
  it.each(commentedRows)("have its numbers and comments in %s", (name) => {
    const { weights, comments } = bracketed(byName[name]);
    const { remarks, ...printed } = printedMatrices[name];
    expect(weights).toEqual(printed.weights);
    const commented = comments.flatMap((comment, row) => (comment === undefined ? [] : [[row, comment]]));
    expect(commented).toEqual(remarks.map(({ row, words }) => [row, words]));
  });

  it("are named as the document names the four patterns", () => {
    const names = [...s2.matchAll(/^# \d\. (\S+)模式/gm)].map(([, name]) => name);
    expect(names).toEqual(["对角线", "块状", "稀疏", "全连接"]);
    const patterns = ["S2.5.1", "S2.5.2", "S2.5.3", "S2.5.4"] as const;
    expect(patterns.map((name) => printedMatrices[name].pattern)).toEqual(["diagonal", "block", "sparse", "global"]);
  });

  it("have its words in S2.6.1", () => {
    const { weights, comments } = bracketed(translation!);
    const { rows, columns, remarks, ...printed } = printedMatrices["S2.6.1"];
    expect(weights).toEqual(printed.weights);
    expect(comments).toEqual(rows);
    expect(/# (I .*)/.exec(translation!)![1]!.trim().split(/\s+/)).toEqual(columns);
    for (const { words, row, columns: named, weight } of remarks) {
      expect(s2).toContain(`# ${words}`);
      if (weight === undefined) continue;
      expect(printed.weights[row]![named[0]!]).toBe(weight);
      expect(words).toContain(`(${weight})`);
    }
    expect(s2).toContain(`英文: "${translationExample.english}"`);
    expect(s2).toContain(`中文: "${translationExample.chinese}"`);
    expect([translationExample.english.split(" "), translationExample.chinese.split(" ")]).toEqual([columns, rows]);
  });

  it("have its columns in S2.6.2", () => {
    const labels = /# 原文(.*)/.exec(summary!)![1]!.trim().split(/\s+/);
    expect(labels).toEqual(printedMatrices["S2.6.2"].columns);
    expect(printedMatrices["S2.6.2"].rows.join("")).toBe(summaryExample.summary);
  });

  it("name columns by the words that the remarks quote", () => {
    const quoted = (words: string) => [...words.matchAll(/"(.*?)"/g)].map(([, word]) => word!);
    for (const { row, words, columns } of printedMatrices["S2.2.1"].remarks) {
      const [looks, ...seen] = quoted(words);
      const tokens = printedMatrices["S2.2.1"].columns;
      expect(looks).toBe(tokens[row]);
      const named = words.endsWith("自己") ? [looks] : seen.flatMap((phrase) => phrase.split(" "));
      expect(columns.map((column) => tokens[column])).toEqual(named);
    }
    for (const { words, columns } of printedMatrices["S2.6.2"].remarks) {
      expect(columns).toEqual((words.match(/\d/g) ?? []).map((paragraph) => Number(paragraph) - 1));
    }
  });
});

describe("the printed vectors", () => {
  it.each(["Q", "K", "V"] as const)("are the document's %s, with what it says of rows and dimensions", (letter) => {
    const line = new RegExp(`^${letter}\\[(\\d)\\] \\((\\w+)\\): \\[(.*?), \\.\\.\\.\\]\\s*# (.*?)\\s*$`, "gm");
    const rows = [...s2.matchAll(line)];
    const { vectors, meanings, dimensions } = printedVectors[letter];
    expect(rows.map(([, position, token]) => [Number(position), token])).toEqual(
      printedMatrices["S2.2.1"].rows.map((token, position) => [position, token]),
    );
    expect(rows.map(([, , , row]) => numbersIn(row!))).toEqual(vectors);
    expect(rows.map(([, , , , meaning]) => meaning)).toEqual(meanings);
    const section = s2.slice(s2.indexOf(`# ${letter}矩阵`), s2.indexOf("```", s2.indexOf(`# ${letter}矩阵`)));
    expect([...section.matchAll(/^d_[kv]\[\d\]: (\S+)/gm)].map(([, dimension]) => dimension)).toEqual(dimensions);
  });
});

describe("what the documents say of heads", () => {
  it("is in their words, with the weights in brackets", () => {
    const tokens = printedMatrices["S2.2.1"].rows;
    for (const { words, weight, from, to } of headWeights) {
      expect(s2).toContain(`- ${words}`);
      expect(words).toContain(`(${weight})`);
      expect(words.toLowerCase()).toContain(`"${tokens[from]!.toLowerCase()}"`);
      expect([words.includes(`"${tokens[to]!}"`), words.includes("修饰的名词")]).toContain(true);
    }
    const stated = [...sectionOf(s2, "# Head 1: 语法依赖关系", "```").matchAll(/\((0\.\d)\)/g)];
    expect(new Set(headWeights.map(({ words }) => words)).size).toBe(stated.length); // one statement covers two words
    for (const { words } of headsWithoutWeights) expect(s2).toContain(`- ${words}`);
  });

  it("gives each number the roles that stand behind it, and leaves none out", () => {
    const lineOf = /^[|*#\s]*head\s*(\d+)\b[\s|:：(]*(.*)$/i;
    const lines = [s1, s2].flatMap((text, document) => text.split("\n").flatMap((line) => {
      const found = lineOf.exec(line);
      return found ? [{ document, head: Number(found[1]), text: found[2]! }] : [];
    }));
    for (const { section, head, role } of headRoles) {
      const document = section.startsWith("S1") ? 0 : 1;
      const own = lines.filter((line) => line.document === document && line.head === head);
      expect(own.some(({ text }) => text.includes(role))).toBe(true);
    }
    const judged = voteExample.filter(({ says }) => says !== undefined).length; // heads 1 and 2 of S2.4.2 have no role
    expect(lines).toHaveLength(headRoles.length + judged);
  });
});

describe("the examples", () => {
  it("of S1: the mat, the trophy", () => {
    expect(s1).toContain(`“${matExample.tokens.join(" ")}”`);
    const chapter = sectionOf(s1, "# 🧠 第一章", "# 🧩 第二章");
    expect((chapter.match(/^\| Head \d+/gm) ?? []).map((line) => line.slice(2))).toEqual(matExample.heads);
    expect(s1).toContain(trophyExample.sentence);
    for (const word of trophyExample.looksAt) {
      expect(s1).toMatch(new RegExp(`^\\| head\\d \\| ${word}`, "m"));
      expect(trophyExample.sentence).toContain(word);
    }
  });

  it("of S2: the weather, the fox, the vote, the summary", () => {
    expect(s2).toContain(`句子: "${weatherExample.sentence}"`);
    for (const part of weatherExample.heads.flatMap(({ query, key, value }) => [query, key, value])) {
      expect(s2).toContain(part);
    }
    expect(s2).toContain(`sentence = "${foxExample.sentence}"`);
    const printed = [...s2.matchAll(/_features = (\{[\s\S]*?\n\})/g)];
    expect(printed.map(([, object]) => JSON.parse(object!) as unknown)).toEqual(foxExample.features);
    for (const { head, words } of voteExample) expect(s2).toContain(`Head ${head}: ${words}`);
    expect(s2).toContain(`长文档: "${summaryExample.paragraphs.join("")}"`);
    expect(s2).toContain(`摘要: "${summaryExample.summary}"`);
  });

  it("of formulas", () => {
    for (const { section, text } of Object.values(printedFormulas)) {
      expect(section.startsWith("S1") ? s1 : s2).toContain(text);
    }
    for (const { text } of fusions) expect(s2).toContain(text);
  });
});
