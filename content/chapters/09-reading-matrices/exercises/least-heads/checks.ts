import { headWeights, printedMatrices } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const mean = printedMatrices["S2.2.1"].weights.map((row) => [...row]);

export default suite<typeof solution>(({ check, answer, equal }) => {
  type Stated = Parameters<typeof answer.leastHeads>[1];

  async function needs(stated: Stated, expected: number): Promise<void> {
    equal(await answer.leastHeads(mean, stated), expected, { input: stated });
  }

  check("one-weight", async () => {
    await needs([{ from: 3, to: 5, weight: 0.6 }], 3);
    await needs([{ from: 2, to: 3, weight: 0.5 }], 5);
  });

  check("the-document", async () => {
    // The first four are weights of one head in different rows; the bound looks at each place by itself.
    await needs(headWeights.map(({ from, to, weight }) => ({ from, to, weight })), 8);
  });

  check("whole-heads", async () => {
    await needs([{ from: 2, to: 1, weight: 0.7 }], 2);
    await needs([{ from: 0, to: 0, weight: 0.2 }], 1);
    await needs([{ from: 0, to: 1, weight: 0.45 }], 3);
  });

  check("rounding", async () => {
    // 33 hundredths over 3 hundredths are exactly 11, and a computer says a little more.
    await needs([{ from: 0, to: 4, weight: 0.33 }], 11);
    await needs([{ from: 0, to: 5, weight: 0.14 }], 7);
  });

  check("same-place-twice", async () => {
    await needs([{ from: 0, to: 1, weight: 0.5 }, { from: 0, to: 1, weight: 0.7 }], 6);
    await needs([{ from: 4, to: 5, weight: 0.3 }, { from: 3, to: 5, weight: 0.7 }, { from: 4, to: 5, weight: 0.6 }], 5);
  });
});
