import { softmax } from "compute";
import { printedMatrices } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

export default suite<typeof solution>(({ check, answer, random, equal }) => {
  const printed = (name: keyof typeof printedMatrices) => printedMatrices[name].weights.map((row) => [...row]);

  async function says(weights: number[][], expected: string): Promise<void> {
    equal(await answer.maskOf(weights), expected, { input: weights });
  }

  /** Rows of a softmax in which `hidden` entries are masked away. */
  function drawn(tokens: number, hidden: (i: number, j: number) => boolean, contrast = 1): number[][] {
    const logits = random.normals([tokens, tokens]).toArray<number[][]>();
    return logits.map((row, i) => {
      const kept = row.flatMap((x, j) => (hidden(i, j) ? [] : [contrast * x]));
      const shares = softmax(kept).toArray<number[]>();
      return row.map((_, j) => (hidden(i, j) ? 0 : shares.shift()!));
    });
  }

  check("printed", async () => {
    await says(printed("S2.2.1"), "open");
    await says(printed("S2.5.1"), "zeros");
    await says(printed("S2.5.2"), "zeros");
    await says(printed("S2.5.3"), "open");
  });

  check("causal", async () => {
    for (const tokens of [2, 4, 6]) await says(drawn(tokens, (i, j) => j > i), "causal");
  });

  check("causal-with-more", async () => {
    // A window: no later word, and none that is more than one step back.
    await says(drawn(5, (i, j) => j > i || j < i - 1), "causal");
  });

  check("other-zeros", async () => {
    await says(drawn(5, (i, j) => j < i), "zeros"); // only itself and later words
    await says(drawn(5, (i, j) => i < 4 && j === 4), "zeros"); // nobody sees the last word but itself
    await says(drawn(5, (i, j) => i === 0 && j > 0), "zeros"); // only the first row is masked
  });

  check("small-is-not-zero", async () => {
    const weights = [[0.98, 0.01, 0.01], [0.59, 0.4, 0.01], [0.3, 0.3, 0.4]];
    await says(weights, "open");
    await says(drawn(4, () => false), "open");
  });
});
