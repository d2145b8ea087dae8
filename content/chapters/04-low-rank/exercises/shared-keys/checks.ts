import { attention, type Random } from "compute";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

const [T, dHead] = [5, 4];

export default suite<typeof solution>(({ check, answer, random, close }) => {
  const draw = (chance: Random, count: number) => chance.normals([count, T, dHead]).toArray<number[][][]>();

  const agrees = (id: string, heads: number, sets: number) => {
    check(id, async () => {
      const [queries, keys, values] = [draw(random, heads), draw(random, sets), draw(random, sets)];
      const setOf = queries.map((_, head) => Math.floor((head * sets) / heads));
      const expected = attention(queries, setOf.map((set) => keys[set]!), setOf.map((set) => values[set]!)).output;
      close(await answer.grouped(queries, keys, values), expected, {
        input: { heads, sets, T, dHead }, relative: 1e-4, absolute: 1e-5,
      });
    });
  };

  agrees("own-sets", 4, 4);
  agrees("one-set", 4, 1);
  agrees("grouped", 6, 2);
});
