import { specialization } from "compute";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

export default suite<typeof solution>(({ check, answer, random, close, numbers }) => {
  const indexOf = async (excess: number[]) => numbers(await answer.specIndex(excess), [], { input: excess });
  const drawn = (length: number) => Array.from({ length }, () => 0.05 + random.uniform());

  check("one-only", async () => {
    for (const excess of [[0, 0.7, 0, 0], [0.3, 0], [0, 0, 0.5]]) {
      close(await indexOf(excess), 1, { input: excess, absolute: 1e-6 });
    }
  });

  check("all-alike", async () => {
    for (const length of [2, 3, 4, 8]) {
      const excess = Array.from({ length }, () => 0.1);
      close(await indexOf(excess), 0, { input: excess, absolute: 1e-6 });
    }
  });

  check("between", async () => {
    for (const length of [2, 3, 4, 6]) {
      const excess = drawn(length);
      close(await indexOf(excess), specialization(excess), { input: excess, absolute: 1e-6 });
    }
  });

  check("amount", async () => {
    const excess = drawn(4);
    const tenth = excess.map((part) => part / 10);
    close(await indexOf(tenth), await indexOf(excess), { input: tenth, absolute: 1e-6 });
  });

  check("nothing", async () => {
    close(await indexOf([0, 0, 0, 0]), 0, { input: [0, 0, 0, 0], absolute: 1e-6 });
  });
});
