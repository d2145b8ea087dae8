import { trainCompetition, type CompetitionOptions } from "experiments";
import { bars, live, slider } from "notebook";

const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const all = ["query", "key", "value", "output"] as const;

// Every run starts with four identical heads. What makes them differ in the end?
const suspects: Record<string, CompetitionOptions> = {
  "nothing": { tied: all },
  "noisier batches (4)": { tied: all, batch: 4 },
  "SGD with momentum": { tied: all, optimizer: "sgd" },
  "five times the rate": { tied: all, learningRate: 5e-2 },
  "smaller weights": { tied: all, initScale: 0.1 },
  "head dropout": { tied: all, headDropout: 0.25 },
  "W_O of their own": { tied: ["query", "key", "value"] },
};

function* lineUp() {
  const seen: { label: string; similarity: number; accuracy: number }[] = [];
  for (const [label, options] of Object.entries(suspects)) {
    for (const { done, accuracy, history } of trainCompetition({ heads: 4, seed, ...options })) {
      if (done) seen.push({ label, similarity: history.at(-1)!.similarity, accuracy });
      yield seen;
    }
  }
}

for await (const seen of live(lineUp())) {
  bars(
    seen.map(({ label, similarity }) => ({ label, value: similarity })),
    { value: "similarity of the heads after 800 steps", domain: [0, 1], digits: 2 },
  );
  bars(
    seen.map(({ label, accuracy }) => ({ label, value: accuracy })),
    { value: "accuracy", domain: [0, 1], digits: 2 },
  );
}
