import { expect, test } from "vitest";
import { revealedLines, withoutWords } from "./reveals.ts";

const signature = "export function mean(x: number[]): number {";
const solution = `${signature}\n  return x.reduce((sum, value) => sum + value, 0) / x.length;\n}\n`;
const starter = `${signature}\n  return 0;\n}\n`;

test("a hint that holds a line of the solution is caught, however it is spaced", () => {
  const hint = "Try `return x.reduce((sum,value)=>sum+value, 0)  / x.length`.";
  expect(revealedLines(solution, starter, [starter, hint])).toHaveLength(1);
});

test("the signature that the starter shares is no revelation", () => {
  expect(revealedLines(solution, starter, [starter, `Write \`${signature}\`.`])).toEqual([]);
});

test("translations differ in comments and texts only", () => {
  const english = 'const name = "cat"; // an animal\nconst text = `one ${name}`;';
  const chinese = 'const name = "猫"; // 动物\nconst text = `一只 ${name}`;';
  expect(withoutWords(chinese)).toBe(withoutWords(english));
  expect(withoutWords(english.replace("name}", "text}"))).not.toBe(withoutWords(english));
  expect(withoutWords("const heads = 4;")).not.toBe(withoutWords("const heads = 5;"));
});
