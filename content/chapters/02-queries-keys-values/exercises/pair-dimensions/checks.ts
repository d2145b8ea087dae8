import { auditQueriesAndKeys, printedMatrices, printedVectors } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const printed = printedMatrices["S2.2.1"].weights;
const [Q, K] = [printedVectors.Q.vectors, printedVectors.K.vectors];

/** Role goes with function (subject, object), relation of meaning with class of meaning; context is left over. */
const sameSubject = [1, 2, 0];

export default suite<typeof solution>(({ check, answer, random, close, equal, numbers, ok }) => {
  const isOrder = (partner: readonly number[]) => [0, 1, 2].every((dimension) => partner.includes(dimension));

  check("each-once", async () => {
    const partner = numbers(await answer.read("partner"), [3]);
    ok(isOrder(partner), { expected: "0, 1 and 2, each once", got: partner });
  });

  check("same-subject", async () => {
    const partner = numbers(await answer.read("partner"), [3]);
    ok(partner.every((dimension, i) => dimension === sameSubject[i]), { got: partner });
  });

  check("reorder", async () => {
    for (const partner of [[1, 2, 0], [2, 1, 0]]) {
      const keys = random.normals([4, 3]).toArray<number[][]>();
      const moved = keys.map((key) => partner.map((dimension) => key[dimension]!));
      close(await answer.reorder(keys, partner), moved, { input: { keys, partner } });
    }
  });

  check("measured", async () => {
    const partner = numbers(await answer.read("partner"), [3]);
    ok(isOrder(partner), { expected: "an order of the dimensions", got: partner });
    const keys = K.map((key) => partner.map((dimension) => key[dimension]!));
    const found = [...(await answer.read("agreeing"))].sort();
    const { agreeing } = auditQueriesAndKeys(Q, keys, printed);
    equal(found.length, agreeing.length, { input: { partner } });
    ok(found.every((row, i) => row === agreeing[i]), { got: found });
  });
});
