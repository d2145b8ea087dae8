import { runAddresses, type AddressOptions } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** Few steps and a rate that also suits a wide head: a run takes well under a second. */
const quick = { steps: 300, batch: 16, learningRate: 1e-2 };

/** The same settings give the same bits, so each is trained once. */
const trained = new Map<string, number>();
function accuracyOf(options: AddressOptions): number {
  const key = JSON.stringify(options);
  const known = trained.get(key) ?? runAddresses(options).accuracy;
  trained.set(key, known);
  return known;
}

interface Settings { questions: number; heads: number; dHead: number; ask: "all" | "one" }

export default suite<typeof solution>(({ check, answer, ok }) => {
  /** @returns the run, once it is one that can be trained in seconds. */
  async function readRun(): Promise<Settings> {
    const { questions, heads, dHead, ask } = await answer.read("run");
    const within = (value: unknown, most: number) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;
    ok(within(questions, 4), { expected: "questions from 1 to 4", got: questions });
    ok(within(heads, 6), { expected: "heads from 1 to 6", got: heads });
    ok(within(dHead, 240), { expected: "dHead from 1 to 240", got: dHead });
    ok(ask === "all" || ask === "one", { expected: '"all" or "one"', got: ask });
    return { questions, heads, dHead, ask: ask === "one" ? "one" : "all" };
  }

  check("speaks-of-one-head", async () => {
    const { heads } = await readRun();
    ok(heads === 1, { expected: "one head", got: heads });
  });

  check("much-wider", async () => {
    const { heads, dHead } = await readRun();
    const usual = Math.floor(30 / heads);
    ok(dHead >= 4 * usual, { expected: "at least four times the default", got: dHead / usual });
  });

  check("same-accuracy", async () => {
    const run = await readRun();
    const reached = accuracyOf({ ...run, ...quick });
    const usual = accuracyOf({ ...run, dHead: undefined, ...quick });
    ok(Math.abs(reached - usual) <= 0.02, { expected: "within 0.02 of the default width", got: { reached, usual } });
  });

  check("still-fails", async () => {
    const run = await readRun();
    const reached = accuracyOf({ ...run, ...quick });
    ok(reached < 0.95, { expected: "an accuracy below 0.95", got: reached });
  });
});
