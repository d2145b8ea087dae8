import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { ExerciseError, loadExercises } from "../../src/build/exercises.ts";
import { suiteOf } from "../../src/build/publish-exercise.ts";

const root = mkdtempSync(join(tmpdir(), "exercises-"));
const folder = join(root, "01-one-row/exercises/softmax");
const model = "content/chapters/01-one-row/exercises/softmax";

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(model, folder, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  writeFileSync(path, change(before));
  expect(readFileSync(path, "utf8")).not.toBe(before); // the edit found its place
}

function problems(): string {
  try {
    loadExercises(root);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(ExerciseError);
    return (error as Error).message;
  }
}

test("the untouched copy is loaded", () => {
  expect(problems()).toBe("");
  expect(loadExercises(root)).toHaveLength(1);
});

test("one error tells every defect with its file", () => {
  rmSync(join(folder, "hints.zh-CN.md"));
  rmSync(join(folder, "wrong/no-maximum.ts"));
  writeFileSync(join(folder, "wrong/surprise.ts"), "export {};\n");
  edit("exercise.yaml", (text) => text.replace("fails: [masked]", "fails: [unmasked]"));
  const message = problems();
  expect(message).toContain("hints.zh-CN.md: the file is missing");
  expect(message).toContain("wrong/no-maximum.ts: the file is missing");
  expect(message).toContain("no wrong.surprise");
  expect(message).toContain('"unmasked", which is no check');
  expect(message).toContain("3 in en, 0 in zh-CN");
});

test.each([
  ["a missing language", (text: string) => text.replace(/^ {2}zh-CN: 写出 softmax\n/m, ""), "title.zh-CN"],
  ["an unknown key", (text: string) => text.replace("points: 6", "points: 6\npoint: 1"), "point"],
  ["broken YAML", (text: string) => text.replace("checks:", "checks: ["), "exercise.yaml"],
  ["another id", (text: string) => text.replace("id: softmax", "id: hardmax"), "they must be the same"],
])("%s is refused", (_, change, words) => {
  edit("exercise.yaml", change);
  expect(problems()).toContain(words);
});

test("checks that are not those of exercise.yaml are refused", async () => {
  edit("checks.ts", (text) => text.replace('check("masked"', 'check("hidden"'));
  const [loaded] = loadExercises(root);
  await expect(suiteOf(loaded!)).rejects.toThrow("make them the same, in order");
});

test("an error of the TypeScript names the file and the line", async () => {
  edit("checks.ts", (text) => `${text}\nconst = 1;\n`);
  const [loaded] = loadExercises(root);
  await expect(suiteOf(loaded!)).rejects.toThrow(/checks\.ts:\d+:\d+: /);
});
