/** A measured number in the prose comes from where it was measured: <Num>, or a placeholder in a quiz. */
import { describe, expect, it } from "vitest";
import { numberText, withNumbers } from "../../src/build/number.ts";
import { readPredictions, readQuiz } from "../../src/build/questions.ts";
import { locales } from "../../src/i18n/index.ts";

const prose = Object.entries(import.meta.glob<string>(
  ["/content/{chapters,pages}/*/*.mdx", "/content/chapters/*/exercises/*/statement.*.mdx"],
  { query: "?raw", import: "default", eager: true },
));
const questions = Object.entries(import.meta.glob<string>("/content/chapters/*/{quiz,predictions}.yaml", {
  query: "?raw", import: "default", eager: true,
}));
const [quizzes, predictions] = ["quiz.yaml", "predictions.yaml"].map((name) => questions.filter(([path]) => path.endsWith(name)));

/** What is no number of ours: tags with their attributes, code, formulas (a number we chose), addresses of sections and claims. */
const elsewhere = [
  /^---\n[\s\S]*?\n---/, /```[\s\S]*?```/g, /`[^`]*`/g, /\$\$[\s\S]*?\$\$/g, /\$[^$]*\$/g, /<\/?[A-Za-z][^>]*?\/?>/g,
  /\]\([^)]*\)/g, /\{S[12][^}]*\}/g, /\bS[12](\.\d+)+/g, /section \d+(\.\d+)+/g, /\d+(\.\d+)+ ?节/g, /\d+(\.\d+){2,}/g,
];

export function bareDecimals(markdown: string): string[] {
  const rest = elsewhere.reduce((left, pattern) => left.replace(pattern, " "), markdown);
  return [...rest.matchAll(/(?<![\p{L}\d.])\d*\.\d+/gu)].map(([number]) => number);
}

describe("a bare decimal", () => {
  it.each([["It reached 0.93.", ["0.93"]], ["about .5 of it", [".5"]], ["一个头是 0.566，四个", ["0.566"]]])("is found in %s", (words, found) => {
    expect(bareDecimals(words)).toEqual(found);
  });

  it.each([
    '<Num run="addresses" options={{ heads: 1 }} of="accuracy" digits={3} />', "above $0.99$", "`0.5`", "claim S1.2.3", "section 3.2.2", "{S1.1.3.perQuery}",
  ])("is not seen in %s", (words) => {
    expect(bareDecimals(words)).toEqual([]);
  });
});

describe("prose", () => {
  it.each(prose)("%s holds none", (_, markdown) => expect(bareDecimals(markdown)).toEqual([]));

  it.each(quizzes!)("%s holds none", (path, yaml) => {
    const texts = readQuiz(path, yaml).flatMap(({ question, options }) => [question, ...options.flatMap(({ text, because }) => [text, because])]);
    expect(texts.flatMap((words) => locales.flatMap((locale) => bareDecimals(words[locale])))).toEqual([]);
    for (const words of texts) for (const locale of locales) expect(withNumbers(words[locale])).not.toMatch(/\{S\d/);
  });

  it.each(predictions!)("%s holds none in its questions", (path, yaml) => {
    const texts = readPredictions(path, yaml).map(({ question }) => question);
    expect(texts.flatMap((words) => locales.flatMap((locale) => bareDecimals(words[locale])))).toEqual([]);
  });
});

describe("a number in prose", () => {
  const page = { chapter: "03-one-head", locale: "en" } as const;

  it("is what was measured", async () => {
    expect(await numberText({ claim: "S1.1.3", of: "perQuery" }, page)).toMatch(/^1\.000$/);
    expect(await numberText({ run: "addresses", options: { heads: 1 }, of: "accuracy", digits: 1 }, page)).toBe("0.6");
    expect(await numberText({ cell: "hand", of: "by-hand", digits: 1 }, page)).toBe("0.6");
    expect(withNumbers("It is {S1.1.3.perQuery}.")).toBe("It is 1.000.");
  });

  it("is refused where its source does not have it", async () => {
    await expect(numberText({ claim: "S1.1.3", of: "accuracy" }, page)).rejects.toThrow("it has:");
    await expect(numberText({ run: "addresses", options: { heads: 5 }, of: "accuracy" }, page)).rejects.toThrow("is not stored");
    await expect(numberText({ cell: "hand", of: "nothing" }, page)).rejects.toThrow("by-hand");
    await expect(numberText({ document: "S2", value: "0.37" }, page)).rejects.toThrow("does not print");
    expect(await numberText({ document: "S2", value: "0.45" }, page).catch(() => "refused")).toBe("refused");
    expect(await numberText({ document: "S2", value: "0.15" }, page)).toBe("0.15");
  });
});
