import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** One head, two measurements, three lines: the rule of a claim with two halves. */
const rule: solution.Line[] = [
  { verdict: "supported", when: [{ number: "alone", atLeast: 0.8 }, { number: "together", atLeast: 0.8 }] },
  { verdict: "partly", when: [{ number: "alone", atLeast: 0.8 }] },
  { verdict: "not as stated", when: [] },
];

export default suite<typeof solution>(({ check, answer, equal, random }) => {
  async function judged(lines: solution.Line[], numbers: Record<string, number>, expected: string): Promise<void> {
    equal(await answer.verdictOf(lines, numbers), expected, { input: numbers });
  }

  check("all-conditions", () => judged(rule, { alone: 0.9 + 0.05 * random.uniform(), together: 0.5 }, "partly"));

  check("first-line", () => judged(rule, { alone: 0.9, together: 0.9 + 0.05 * random.uniform() }, "supported"));

  const low = { verdict: "low", when: [{ number: "x", atMost: 0.25 }] };
  const high = { verdict: "high", when: [{ number: "x", atLeast: 0.75 }] };
  const rest = { verdict: "between", when: [] };

  check("on-the-bound", async () => {
    await judged([low, rest], { x: 0.25 }, "low");
    await judged([high, rest], { x: 0.75 }, "high");
  });

  check("both-kinds", async () => {
    await judged([low, high, rest], { x: 0.8 + 0.1 * random.uniform() }, "high");
    await judged([high, low, rest], { x: 0.1 }, "low");
  });

  check("otherwise", () => judged(rule, { alone: 0.1 + 0.1 * random.uniform(), together: 0.1 }, "not as stated"));
});
