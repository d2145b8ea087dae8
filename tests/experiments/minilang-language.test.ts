import { random } from "compute";
import { miniLangText, miniLangWords } from "experiments";
import { describe, expect, it } from "vitest";
import { drawText, WORDS } from "../../src/experiments/minilang/language.ts";
import { readText } from "../../src/experiments/minilang/sentence.ts";
import { encode } from "../../src/experiments/minilang/task.ts";

const source = random(7);
const texts = Array.from({ length: 400 }, () => drawText(source));

describe("MiniLang", () => {
  it("has 32 words", () => {
    expect([WORDS.length, new Set(WORDS).size]).toEqual([32, 32]);
    expect(Object.values(miniLangWords).flat(2)).toHaveLength(30); // and the stop and the padding
  });

  it("is built as its grammar says", () => {
    const people = /^([A-Z][a-z]+ [a-z]+ ){2}\. /;
    const nouns = /\. [a-z]+( (near|under|behind|beside) [a-z]+){0,2} (is|are)-here \./;
    const asked = /-here \.( [A-Za-z]+ [a-z]+){4}$/;
    for (const { words } of texts) {
      for (const pattern of [people, nouns, asked]) expect(words.join(" ")).toMatch(pattern);
    }
    expect(new Set(texts.map(({ attractors }) => attractors))).toEqual(new Set([0, 1, 2]));
    expect(Math.max(...texts.map(({ words }) => words.length))).toBe(20);
  });

  it("fixes the words that reading it by brute force fixes", () => {
    for (const { words, questions } of texts) {
      expect(questions).toEqual(fixedByReading(words));
      for (const { place, answer } of questions) expect(words[place + 1]).toBe(answer);
    }
  });

  it("comes in all its orders, with every word", () => {
    const orders = texts.map(({ words }) => words.slice(-8).filter((_, i) => i % 2 === 0).map(kindOf).join(" "));
    expect(new Set(orders).size).toBe(6); // two pronouns among four
    expect(new Set(texts.map(({ words }) => isMan(words[0]!))).size).toBe(2);
    expect(new Set(texts.flatMap(({ words }) => words)).size).toBe(31);
    for (const { words } of texts) expect(words[1]).not.toBe(words[3]);
  });

  it("is asked in one-hot rows where the next word is fixed", () => {
    const { tokens, answers } = encode(texts.slice(0, 50));
    const [read, rows] = [tokens.toArray<number[][]>(), answers.toArray<number[][][]>()];
    read.forEach((text, b) => {
      const words = text.map((word) => WORDS[word]!);
      expect(words.slice(texts[b]!.words.length).every((word) => word === "-")).toBe(true);
      const ones = rows[b]!.flatMap((row, place) => row.flatMap((bit, word) => (bit ? [[place, WORDS[word]]] : [])));
      expect(ones).toEqual(fixedByReading(texts[b]!.words).map(({ place, answer }) => [place, answer]));
    });
  });
});

/** What is fixed in a text, from its words alone. */
function fixedByReading(words: string[]): { relation: string; place: number; answer: string }[] {
  const verb = words.findIndex((word) => word.endsWith("-here"));
  const subject = words[words.indexOf(".") + 1]!;
  const found = [{ relation: "agreement", place: verb - 1, answer: subject.endsWith("s") ? "are-here" : "is-here" }];
  for (let place = verb + 2; place < words.length; place += 2) {
    const word = words[place]!;
    const man = isMan(words[0]!) ? 0 : 2;
    const person = word === "he" ? man : word === "she" ? 2 - man : words.indexOf(word);
    found.push({ relation: kindOf(word) === "pronoun" ? "coreference" : "recall", place, answer: words[person + 1]! });
  }
  return found;
}

function kindOf(word: string): string {
  return word === "he" || word === "she" ? "pronoun" : "name";
}

function isMan(name: string): boolean {
  return ["Bob", "Tom", "Jim", "Max"].includes(name);
}

describe("a reader's text", () => {
  const text = "Bob green Eve white . cup near keys is-here . she white he green Eve white Bob green";

  it("is read as it was written, and generated texts too", () => {
    for (const one of [...texts.slice(0, 50), readText(text)]) expect(readText(one.words.join(" "))).toEqual(one);
    expect(readText(miniLangText(3)).words.join(" ")).toBe(miniLangText(3));
  });

  it("may leave answers open, and questions out", () => {
    expect(readText(text.replace(/is-here|(?<=(she|he|Eve|Bob) )(white|green)$/g, "?"))).toEqual(readText(text));
    expect(readText(" Eve red Tom blue .\n boxes ? . ").words.join(" ")).toBe("Eve red Tom blue . boxes are-here .");
    const last = readText("Eve red Tom blue . box ? . Tom ?").questions.at(-1);
    expect(last).toEqual({ relation: "recall", place: 8, answer: "blue" });
  });

  it.each([
    ["Bob green Zoe mauve . cup ? .", 'expected words of the language, got "Zoe", "mauve"; it has . Bob Tom'],
    ["Bob green Tom white . cup ? .", 'expected a name of the other sex (Eve Ann Amy Sue) as word 3, got "Tom"'],
    ["Bob green Eve white . near cup ? .", 'a noun (cup cups key keys box boxes book books) as word 6, got "near"'],
    ["Bob green Eve white . cup near key near key near key ? .", 'a verb (is-here are-here ?) as word 11, got "near"'],
    ["Bob green Eve white . cup", "as word 7, got the end; a text looks like \"Bob green Eve white ."],
    ["Bob green Eve white . cup are-here .", 'after "cup" at word 6 the grammar wants "is-here", got "are-here"'],
    ["Bob green Eve white . cup ? . he white", 'after "he" at word 9 the grammar wants "green", got "white"'],
    ["Bob green Eve white . cup ? . he ? he ?", 'expected a question (she Bob Eve) as word 11, got "he"'],
    ["Bob green Eve white . cup ? . he ? she ? Bob ? Eve ? he ?", 'expected the end as word 17, got "he"'],
    ["", "expected a name"],
  ])("%s is refused", (wrong, message) => {
    expect(() => readText(wrong)).toThrow(message);
  });
});
