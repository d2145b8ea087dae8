import { describe, expect, it } from "vitest";
import { readPredictions, readQuiz } from "../../src/build/questions.ts";

const quizzes = Object.entries(sources("quiz.yaml"));
const predictions = Object.entries(sources("predictions.yaml"));

function sources(name: "quiz.yaml" | "predictions.yaml"): Record<string, string> {
  const files: Record<string, string> = {
    ...import.meta.glob<string>("../../content/chapters/*/quiz.yaml", { query: "?raw", import: "default", eager: true }),
    ...import.meta.glob<string>("../../content/chapters/*/predictions.yaml", { query: "?raw", import: "default", eager: true }),
  };
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith(`/${name}`)));
}

describe("every chapter's questions", () => {
  it("are found", () => {
    expect(quizzes.length).toBeGreaterThan(0);
    expect(predictions.length).toBeGreaterThan(0);
  });
  it.each(quizzes)("%s fits its format", (path, text) => void readQuiz(path, text));
  it.each(predictions)("%s fits its format", (path, text) => void readPredictions(path, text));
});

describe("a quiz", () => {
  const option = (correct: boolean) => `{ text: { en: a, zh-CN: b }, because: { en: c, zh-CN: d }, correct: ${correct} }`;
  const question = (...options: boolean[]) =>
    `- { id: q, question: { en: a, zh-CN: b }, options: [${options.map(option).join(", ")}] }`;

  it("has exactly one right option, unless it asks for several", () => {
    expect(readQuiz("q.yaml", question(true, false))).toHaveLength(1);
    expect(() => readQuiz("q.yaml", question(true, true))).toThrow("exactly one option is correct");
    expect(() => readQuiz("q.yaml", question(false, false))).toThrow("no option is correct");
    expect(readQuiz("q.yaml", question(true, true).replace("id: q", "id: q, several: true"))).toHaveLength(1);
  });

  it("explains every option in both languages", () => {
    expect(() => readQuiz("q.yaml", question(true, false).replace(", zh-CN: d", ""))).toThrow("q.yaml: 0.options.0.because.zh-CN");
  });

  it("has no two questions of one name", () => {
    expect(() => readQuiz("q.yaml", `${question(true, false)}\n${question(true, false)}`)).toThrow("two questions have one id");
  });
});

describe("a prediction", () => {
  const base = "id: p, question: { en: a, zh-CN: b }, cell: train, result: accuracy";
  const options = (values: string) => `options: [{ id: x, text: { en: a, zh-CN: b }${values} }, { id: y, text: { en: a, zh-CN: b }${values} }]`;

  it("knows the ends of its bar", () => {
    expect(() => readPredictions("p.yaml", `- { ${base}, kind: number, min: 1, max: 0, digits: 2 }`)).toThrow("min must be less");
  });

  it("can be judged: by an answer that exists, or by a value of every option", () => {
    expect(() => readPredictions("p.yaml", `- { ${base}, kind: choice, ${options("")} }`)).toThrow("give every option a value");
    expect(() => readPredictions("p.yaml", `- { ${base}, kind: choice, answer: z, ${options("")} }`)).toThrow("none of the options");
    expect(readPredictions("p.yaml", `- { ${base}, kind: choice, ${options(", value: 1")} }`)).toHaveLength(1);
  });
});
