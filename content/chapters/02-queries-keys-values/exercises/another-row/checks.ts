import { matmul, totalVariation } from "compute";
import { printedMatrices, printedVectors } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const printed = printedMatrices["S2.2.1"].weights[4]!; // "the"
const V = printedVectors.V.vectors; // [T, 3]
const outputOf = (row: readonly number[]) => matmul([row], V).toArray<number[][]>()[0]!;

export default suite<typeof solution>(({ check, answer, close, numbers, ok }) => {
  const readRow = async () => numbers(await answer.read("row"), [null]);

  check("six-weights", async () => {
    numbers(await answer.read("row"), [6]);
  });

  check("not-negative", async () => {
    const row = await readRow();
    ok(row.every((weight) => weight >= 0), { expected: "no weight below 0", got: row });
  });

  check("sum-one", async () => {
    const row = await readRow();
    close(row.reduce((sum, weight) => sum + weight, 0), 1, { input: row, absolute: 2e-3 });
  });

  check("same-output", async () => {
    const row = numbers(await answer.read("row"), [6]);
    close(outputOf(row), outputOf(printed), { input: row, relative: 0, absolute: 0.01 });
  });

  check("far-enough", async () => {
    const row = numbers(await answer.read("row"), [6]);
    const moved = Number(totalVariation(row, printed));
    ok(moved >= 0.3, { expected: "at least 0.3 of the weight on other words", got: moved });
  });
});
