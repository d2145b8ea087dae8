import { attentionCost } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** Widths that divide evenly. */
const even = [[1024, 1], [1024, 16], [512, 8], [24, 24]] as const;

export default suite<typeof solution>(({ check, answer, equal }) => {
  const expected = (dModel: number, heads: number) => {
    const { parameters, qkRank, ovRank, distributions } = attentionCost({ dModel, heads });
    return { parameters, matchRank: qkRank, writtenRank: ovRank, rows: distributions };
  };

  const checkNumber = (id: string, name: keyof solution.Bill) => {
    check(id, async () => {
      for (const [dModel, heads] of even) {
        const got = await answer.bill(dModel, heads);
        equal(got[name], expected(dModel, heads)[name], { input: { dModel, heads } });
      }
    });
  };

  checkNumber("parameters", "parameters");
  checkNumber("match", "matchRank");
  checkNumber("written", "writtenRank");
  checkNumber("rows", "rows");

  check("uneven", async () => {
    for (const [dModel, heads] of [[30, 4], [100, 7]] as const) {
      equal(await answer.bill(dModel, heads), expected(dModel, heads), { input: { dModel, heads } });
    }
  });
});
