import { expect, test } from "vitest";
import { readReport } from "../../src/exercises/index.ts";

const mismatch = { reason: "value", at: "[0]", got: "1", expected: "2" };
const failure = { message: "Entry [0] of the result is 1, expected 2.", mismatch, got: [1], expected: [2] };
const failed = { id: "b", status: "failed", failure };
const genuine = { checks: [{ id: "a", status: "passed" }, failed], fingerprint: "0123456789abcdef" };

test("a genuine report is read as it is", () => {
  expect(readReport(genuine, ["a", "b"])).toEqual(genuine);
});

test.each([
  ["nothing", undefined],
  ["text", "all passed"],
  ["a check too few", { ...genuine, checks: genuine.checks.slice(0, 1) }],
  ["a check too many", { ...genuine, checks: [...genuine.checks, { id: "c", status: "passed" }] }],
  ["another order", { ...genuine, checks: genuine.checks.toReversed() }],
  ["a status that does not exist", { ...genuine, checks: [{ id: "a", status: "excellent" }, failed] }],
  ["no fingerprint", { checks: genuine.checks }],
])("%s is refused", (_, data) => {
  expect(readReport(data, ["a", "b"])).toBeUndefined();
});

test("what a failure shows is cut to a page, and unknown fields are left behind", () => {
  const flood = { ...failed, extra: 1, failure: { ...failure, message: "x".repeat(1e6), got: Array(1e5).fill(0) } };
  const report = readReport({ ...genuine, checks: [genuine.checks[0], flood] }, ["a", "b"]);
  expect(JSON.stringify(report).length).toBeLessThan(2000);
  expect(report?.checks[1]).not.toHaveProperty("extra");
});

test("a failed check without a readable failure is still failed", () => {
  const unreadable = { id: "b", status: "failed", failure: { mismatch: {} } };
  const report = readReport({ ...genuine, checks: [genuine.checks[0], unreadable] }, ["a", "b"]);
  expect(report?.checks[1]).toEqual({ id: "b", status: "failed" });
});
