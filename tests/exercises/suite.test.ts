import { describe, expect, test } from "vitest";
import { tensor } from "../../src/compute/index.ts";
import { answerOf, checkIds, earnedPoints, recogniseWrong, runSuite, suite } from "../../src/exercises/index.ts";

interface Doubling {
  double: (x: number[]) => number[];
  heads: number;
}

const doubling = suite<Doubling>(({ check, answer, random, close, equal, numbers }) => {
  check("random", async () => {
    const x = [random.normal(), random.normal()];
    close(await answer.double(x), x.map((value) => 2 * value), { input: x });
  });
  check("empty", async () => close(await answer.double([]), []));
  check("heads", async () => equal(await answer.read("heads"), 4));
  check("shape", async () => { numbers(await answer.double([1, 2, 3]), [3]); });
});

const right = { double: (x: number[]) => x.map((value) => 2 * value), heads: 4 };
const run = (exports: Record<string, unknown>, seed = 1) => runSuite(doubling, answerOf(exports), { seed });
const statuses = async (exports: Record<string, unknown>) => (await run(exports)).checks.map(({ status }) => status);

describe("runSuite", () => {
  test("a right answer passes every check, on any seed, with one fingerprint", async () => {
    const reports = await Promise.all([1, 2, 3].map((seed) => run(right, seed)));
    for (const { checks } of reports) expect(checks.every(({ status }) => status === "passed")).toBe(true);
    expect(new Set(reports.map(({ fingerprint }) => fingerprint)).size).toBe(1);
  });

  test("each check stands alone: one that throws does not stop the next", async () => {
    const double = (x: number[]) => {
      if (x.length === 0) throw new Error("no numbers");
      return right.double(x);
    };
    const fussy = { ...right, double };
    expect(await statuses(fussy)).toEqual(["passed", "error", "passed", "passed"]);
    const { checks } = await run(fussy);
    expect(checks[1]?.failure).toEqual({
      message: "Your code threw an error: no numbers",
      mismatch: { reason: "threw", at: "", got: "no numbers", expected: "" },
      input: [],
    });
  });

  test("a failure carries input, expected and got", async () => {
    const { checks } = await run({ ...right, double: (x: number[]) => x });
    const failure = checks[0]?.failure;
    expect(failure?.input).toEqual(failure?.got);
    expect((failure?.expected as number[])[0]).toBe(2 * (failure?.input as number[])[0]!);
    expect(failure?.message).toMatch(/^Entry \[0\] of the result is .*, expected .*\.$/);
  });

  test("a missing export is an error that says what to do", async () => {
    const { checks } = await run({ double: right.double });
    expect(checks[2]?.failure?.message).toContain('"heads" is not exported; write "export" before it.');
  });

  test("inputs follow the seed and the id of the check, not its place", async () => {
    const inputs = async (ids: string[], seed: number) => {
      const seen: Record<string, number> = {};
      const drawing = suite(({ check, random, ok }) => {
        for (const id of ids) check(id, () => { seen[id] = random.normal(); ok(true); });
      });
      await runSuite(drawing, answerOf({}), { seed });
      return seen;
    };
    const first = await inputs(["a", "b"], 1);
    expect(await inputs(["b", "a"], 1)).toEqual(first);
    expect(await inputs(["a", "b"], 2)).not.toEqual(first);
    expect(first.a).not.toBe(first.b);
  });

  test("an answer that writes into its arguments does not change the input that is shown", async () => {
    const greedy = { ...right, double: (x: number[]) => { x.fill(0); return [9, 9]; } };
    const { checks } = await run(greedy);
    expect(checks[0]?.failure?.input).not.toEqual([0, 0]);
  });

  test("arguments and results are copies: neither side can change what the other holds", async () => {
    const kept = [1, 2];
    const answer = answerOf({ keep: (x: number[]) => x.fill(0) && kept });
    const given = [3, 4];
    const result = await answer.call("keep", [given]);
    expect(given).toEqual([3, 4]);
    expect(result).toEqual(kept);
    expect(result).not.toBe(kept);
  });

  test("a check that compares nothing is an error, not a pass", async () => {
    const idle = suite(({ check }) => check("idle", () => undefined));
    const { checks } = await runSuite(idle, answerOf({}), { seed: 1 });
    expect(checks[0]).toMatchObject({ status: "error", failure: { mismatch: { reason: "broke" } } });
  });

  test("tensors arrive as nested arrays", async () => {
    const { checks } = await run({ ...right, double: (x: number[]) => tensor(x.map((value) => 2 * value)) });
    expect(checks[0]?.status).toBe("passed");
  });

  test("onCheck hears every result in order", async () => {
    const heard: string[] = [];
    await runSuite(doubling, answerOf(right), { seed: 1, onCheck: ({ id }) => heard.push(id) });
    expect(heard).toEqual(checkIds(doubling));
  });

  test("an id used twice and a suite without checks are refused", () => {
    const twice = suite(({ check }) => ["a", "a"].forEach((id) => check(id, () => undefined)));
    expect(() => checkIds(twice)).toThrow('"a" is defined twice');
    expect(() => checkIds(suite(() => undefined))).toThrow("no check is defined");
  });
});

describe("hostile answers", () => {
  const returning = (value: unknown) =>
    runSuite(doubling, { call: async () => value, read: async () => value }, { seed: 1 });

  test.each([
    ["an endless array", new Array(2 ** 32 - 1)],
    ["a long text", "x".repeat(10_000_000)],
    ["nothing", undefined],
    ["a deep nest", Array.from({ length: 5000 }).reduce((inner) => [inner], 1 as unknown)],
  ])("%s fails every check and leaves a small report", async (_, value) => {
    const report = await returning(value);
    expect(report.checks.map(({ status }) => status)).not.toContain("passed");
    expect(JSON.stringify(report).length).toBeLessThan(20_000);
  });

  test("an error that is no error is still told", async () => {
    const throwing = (thrown: unknown) => async () => { throw thrown; };
    const odd = { call: throwing({ message: { toString: null } }), read: throwing(null) };
    const { checks } = await runSuite(doubling, odd, { seed: 1 });
    expect(checks.map(({ status }) => status)).toEqual(["error", "error", "error", "error"]);
  });
});

describe("fingerprint", () => {
  const halved = { ...right, double: (x: number[]) => x.map((value) => value / 2) };
  const tripled = { ...right, double: (x: number[]) => x.map((value) => 3 * value) };

  test("two ways to write one mistake share it; another mistake has another", async () => {
    const again = { ...right, double: (x: number[]) => x.map((value) => (value * 5) / 10 + 1e-12) };
    expect((await run(halved)).fingerprint).toBe((await run(again)).fingerprint);
    expect((await run(halved)).fingerprint).not.toBe((await run(tripled)).fingerprint);
    expect((await run(halved)).fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  test("recogniseWrong finds the mistake by it, and never in a right answer", async () => {
    const message = { en: "You halved.", "zh-CN": "你除以了 2。" };
    const { fingerprint } = await run(halved);
    expect(recogniseWrong(await run(halved), [{ fingerprint, message }])?.message).toBe(message);
    expect(recogniseWrong(await run(tripled), [{ fingerprint, message }])).toBeUndefined();
    const passed = await run(right);
    expect(recogniseWrong(passed, [{ fingerprint: passed.fingerprint, message }])).toBeUndefined();
  });
});

test("points: equal shares, and all of them only for all checks", async () => {
  expect(earnedPoints(await run(right), 7)).toBe(7);
  expect(earnedPoints(await run({ ...right, heads: 1 }), 7)).toBe(5.25);
  expect(earnedPoints({ checks: [], fingerprint: "" }, 7)).toBe(0);
});
