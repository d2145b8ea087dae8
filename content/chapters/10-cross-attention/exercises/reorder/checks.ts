import { suite } from "exercises";
import type * as solution from "./solution.ts";

// Columns: I, drink, tea, in, the, morning. Rows: 我, 早上, 喝, 茶.
const PHRASE = [3, 4, 5];
const SOURCES = [[0, 0], [2, 1], [3, 2]] as const; // row, column

export default suite<typeof solution>(({ check, answer, close, numbers, ok }) => {
  const read = async () => numbers(await answer.read("weights"), [null, null]);
  const shaped = async () => numbers(await answer.read("weights"), [4, 6]);

  check("shape", async () => {
    await shaped();
  });

  check("rows", async () => {
    for (const row of await read()) {
      ok(row.every((weight) => weight >= 0), { expected: "no weight below 0", got: row });
      close(row.reduce((sum, weight) => sum + weight, 0), 1, { input: row, absolute: 1e-3 });
    }
  });

  check("softmax-can", async () => {
    for (const row of await read()) ok(row.every((weight) => weight !== 0), { expected: "no weight of exactly 0", got: row });
  });

  check("peaks", async () => {
    const weights = await shaped();
    for (const [row, column] of SOURCES) {
      const others = weights[row]!.filter((_, s) => s !== column);
      ok(weights[row]![column]! > Math.max(...others), { got: weights[row] });
    }
  });

  check("phrase", async () => {
    const weights = await shaped();
    const together = PHRASE.reduce((sum, column) => sum + weights[1]![column]!, 0);
    ok(together > 0.5, { expected: "more than half of the row", got: together });
  });
});
