import { describe, expect, it } from "vitest";
import { readPredictions, readQuiz } from "../../src/build/questions.ts";

const quizzes = Object.entries(import.meta.glob<string>("../../content/chapters/*/quiz.yaml", {
  query: "?raw", import: "default", eager: true,
}));
const predictions = Object.entries(import.meta.glob<string>("../../content/chapters/*/predictions.yaml", {
  query: "?raw", import: "default", eager: true,
}));
const both = "{ en: a, zh-CN: b }";

describe("every chapter's questions", () => {
  it("are found", () => {
    expect(quizzes.length).toBeGreaterThan(0);
    expect(predictions.length).toBeGreaterThan(0);
  });
  it.each(quizzes)("%s fits its format", (path, text) => void readQuiz(path, text));
  it.each(predictions)("%s fits its format", (path, text) => void readPredictions(path, text));
});

describe("a quiz", () => {
  const option = (correct: boolean) => `{ text: ${both}, because: { en: c, zh-CN: d }, correct: ${correct} }`;
  const question = (...options: boolean[]) =>
    `- { id: q, question: { en: a, zh-CN: b }, options: [${options.map(option).join(", ")}] }`;

  it("has exactly one right option, unless it asks for several", () => {
    expect(readQuiz("q.yaml", question(true, false))).toHaveLength(1);
    expect(() => readQuiz("q.yaml", question(true, true))).toThrow("exactly one option is correct");
    expect(() => readQuiz("q.yaml", question(false, false))).toThrow("no option is correct");
    expect(readQuiz("q.yaml", question(true, true).replace("id: q", "id: q, several: true"))).toHaveLength(1);
  });

  it("explains every option in both languages", () => {
    const gap = question(true, false).replace(", zh-CN: d", "");
    expect(() => readQuiz("q.yaml", gap)).toThrow("q.yaml: 0.options.0.because.zh-CN");
  });

  it("has no two questions of one name", () => {
    const twice = `${question(true, false)}\n${question(true, false)}`;
    expect(() => readQuiz("q.yaml", twice)).toThrow("two questions have one id");
  });
});

describe("a prediction", () => {
  const base = "id: p, question: { en: a, zh-CN: b }, cell: train, result: accuracy";
  const choice = (rest: string) => `- { ${base}, kind: choice, ${rest} }`;
  const options = (values: string) => `options: [{ id: x, text: ${both}${values} }, { id: y, text: ${both}${values} }]`;

  it("knows the ends of its bar", () => {
    const bar = `- { ${base}, kind: number, min: 1, max: 0, digits: 2 }`;
    expect(() => readPredictions("p.yaml", bar)).toThrow("min must be less");
  });

  it("can be judged: by an answer that exists, or by a value of every option", () => {
    const unknown = choice(`answer: z, ${options("")}`);
    expect(() => readPredictions("p.yaml", choice(options("")))).toThrow("give every option a value");
    expect(() => readPredictions("p.yaml", unknown)).toThrow("none of the options");
    expect(readPredictions("p.yaml", choice(options(", value: 1")))).toHaveLength(1);
  });
});
