import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** Four heads as different as heads can be, three of them missed equally much. */
const model = [[0.2, 0, 0], [0, 0.2, 0], [0, 0, 0.2], [0.01, 0.01, 0]];
/** Where each of them stands in the other model. */
const places = [2, 0, 3, 1];

export default suite<typeof solution>(({ check, answer, equal }) => {
  check("renumbered", async () => {
    const other = places.map((_, i) => model[places.indexOf(i)]!);
    equal(await answer.matchHeads(model, other), places, { input: { a: model, b: other } });
  });

  check("one-each", async () => {
    const a = [[0.2, 0], [0.19, 0], [0, 0.1]];
    const b = [[0, 0.1], [0.1, 0], [0.2, 0]];
    equal(await answer.matchHeads(a, b), [2, 1, 0], { input: { a, b } });
  });

  check("least-in-all", async () => {
    const a = [[0.1, 0], [0.18, 0], [0.5, 0]];
    const b = [[0.15, 0], [0, 0], [0.5, 0]];
    equal(await answer.matchHeads(a, b), [1, 0, 2], { input: { a, b } });
  });
});
