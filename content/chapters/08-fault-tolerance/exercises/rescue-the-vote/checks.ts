import { disputeVote } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

type Case = readonly [wrong: number, right: number, helpers: number];

export default suite<typeof solution>(({ check, answer, random, ok, numbers }) => {
  const ask = async ([wrong, right, helpers]: Case) =>
    numbers(await answer.threshold(wrong, right, helpers), [], { input: { wrong, right, helpers } });

  /** Just above the threshold the right answer must win, and just below it lose. */
  async function tryBothSides(one: Case): Promise<void> {
    const [wrong, right, helpers] = one;
    const least = await ask(one);
    ok(least > 0.001 && least < 0.999, { input: { wrong, right, helpers }, expected: "between 0 and 1", got: least });
    const won = (helper: number) => disputeVote({ wrong, right, helper, helpers }) > 0.5;
    const [above, below] = [least + 0.001, least - 0.001];
    ok(won(above), { input: { wrong, right, helpers, a: above }, expected: "the right answer wins", got: "it loses" });
    ok(!won(below), { input: { wrong, right, helpers, a: below }, expected: "the right answer loses", got: "it wins" });
  }

  /** A quarrel in which helpers are needed, and enough. */
  function draw(helpers: number): Case {
    const wrong = 0.75 + 0.24 * random.uniform();
    return [wrong, wrong - 0.1 - 0.1 * random.uniform(), helpers];
  }

  check("the-example", () => tryBothSides([0.99, 0.7, 2]));

  check("two-helpers", async () => {
    for (let round = 0; round < 5; round++) await tryBothSides(draw(2));
  });

  check("more-helpers", async () => {
    for (const helpers of [1, 3, 6]) await tryBothSides(draw(helpers));
  });

  check("beyond-help", async () => {
    const got = await ask([0.99, 0.2, 1]);
    ok(got > 1, { input: { wrong: 0.99, right: 0.2, helpers: 1 }, expected: "above 1", got });
  });
});
