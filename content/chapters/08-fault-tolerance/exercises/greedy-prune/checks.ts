import { damaged, trainDamage, type Snapshot } from "experiments";
import { suite } from "exercises";
import type * as solution from "./solution.ts";

/** Few, long steps: a run takes a third of a second. */
const quick = { heads: 8, steps: 400, every: 400, batch: 16, learningRate: 2e-2, seed: 2 };

/** Trained once, and the same in every check. */
const trained = new Map<number, Snapshot>();
function modelOf(headDropout: number): Snapshot {
  const known = trained.get(headDropout) ?? train(headDropout);
  trained.set(headDropout, known);
  return known;
}

function train(headDropout: number): Snapshot {
  for (const { findings } of trainDamage({ ...quick, headDropout })) {
    if (findings) return findings.snapshot;
  }
  throw new Error("greedy-prune: the training ended without a model.");
}

export default suite<typeof solution>(({ check, answer, numbers, ok }) => {
  /** @returns the heads that stay, once they are four different ones. */
  async function keptOf(snapshot: Snapshot): Promise<number[]> {
    const kept = numbers(await answer.prune(snapshot), [4]);
    const known = kept.every((head) => Number.isInteger(head) && head >= 0 && head < 8);
    ok(known && new Set(kept).size === 4, { expected: "four different heads from 0 to 7", got: kept });
    return kept;
  }

  async function replay(headDropout: number): Promise<void> {
    const snapshot = modelOf(headDropout);
    const kept = await keptOf(snapshot);
    const heads = [0, 1, 2, 3, 4, 5, 6, 7];
    const left = damaged(snapshot, heads.map((head) => (kept.includes(head) ? "intact" : "delete")));
    ok(left.accuracy >= 0.98, { expected: "at least 0.98 with the heads you keep", got: { kept, ...left } });
  }

  check("four-heads", async () => void (await keptOf(modelOf(0))));
  check("idle-spares", () => replay(0));
  check("copies", () => replay(0.25));
});
