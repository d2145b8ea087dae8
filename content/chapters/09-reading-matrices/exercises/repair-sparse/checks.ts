import { auditMatrix, printedMatrices, type MatrixAudit } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const blockGini = auditMatrix(printedMatrices["S2.5.2"].weights).giniMean;

export default suite<typeof solution>(({ check, answer, close, equal, numbers, ok }) => {
  const read = async () => numbers(await answer.read("weights"), [4, 4]);

  /** What each row would be if it were shared out: so that one slip is charged once. */
  function shared(weights: number[][]): number[][] {
    return weights.map((row) => {
      const kept = row.map((weight) => Math.max(weight, 0));
      const total = kept.reduce((sum, weight) => sum + weight, 0);
      return total > 0 ? kept.map((weight) => weight / total) : row.map(() => 0.25);
    });
  }
  const audit = async (): Promise<MatrixAudit> => auditMatrix(shared(await read()));

  check("rows", async () => {
    for (const row of await read()) {
      ok(row.every((weight) => weight >= 0), { expected: "no weight below 0", got: row });
      close(row.reduce((sum, weight) => sum + weight, 0), 1, { input: row, absolute: 1e-3 });
    }
  });

  check("softmax", async () => {
    ok((await read()).flat().every((weight) => weight > 0), { expected: "every weight above 0", got: await read() });
  });

  check("comments", async () => {
    const { largest } = await audit();
    equal({ first: largest[0], last: largest[3] }, { first: [3], last: [0] });
  });

  check("sparse", async () => {
    const { normalizedEntropy, giniMean } = await audit();
    ok(normalizedEntropy < 0.5, { expected: "an entropy share below 0.5", got: normalizedEntropy });
    ok(giniMean > blockGini, { expected: `a Gini above ${blockGini.toFixed(2)}, the block example's`, got: giniMean });
  });

  check("far", async () => {
    const { farMass } = (await audit()).square!;
    ok(farMass >= 0.6, { expected: "at least 0.6 of the weight two or more words away", got: farMass });
  });
});
