import { gateByHand } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const names = ["trophy", "small", "suitcase", "big"] as const;
const orders = ["thing first", "container first"] as const;

export default suite<typeof solution>(({ check, answer, numbers, ok }) => {
  async function arriving(adjective: "big" | "small") {
    const read = await answer.read("logits");
    const given = numbers(names.map((name) => read[name]), [4]);
    const logits = Object.fromEntries(names.map((name, i) => [name, given[i]!])) as Record<(typeof names)[number], number>;
    return orders.map((order) => {
      const { trophy, suitcase } = gateByHand(logits, { adjective, order });
      return { input: { adjective, order }, trophy, suitcase };
    });
  }

  check("heard", async () => {
    for (const { input, trophy } of await arriving("big")) {
      ok(trophy >= 0.95, { input, expected: "at least 0.95 of trophy", got: trophy });
    }
    for (const { input, suitcase } of await arriving("small")) {
      ok(suitcase >= 0.95, { input, expected: "at least 0.95 of suitcase", got: suitcase });
    }
  });

  check("quiet-big", async () => {
    for (const { input, suitcase } of await arriving("big")) {
      ok(suitcase <= 0.05, { input, expected: "at most 0.05 of suitcase", got: suitcase });
    }
  });

  check("quiet-small", async () => {
    for (const { input, trophy } of await arriving("small")) {
      ok(trophy <= 0.05, { input, expected: "at most 0.05 of trophy", got: trophy });
    }
  });
});
