import { trainDamage } from "experiments";
import { curves, live, race, result, select, slider } from "notebook";

const headCount = slider("heads h", { min: 4, max: 12, step: 1, value: 8 });
const trainedWith = select("trained", ["plainly", "with head dropout 0.25"]);
const seed = slider("seed", { min: 1, max: 10, step: 1, value: 1 });
const headDropout = trainedWith === "plainly" ? 0 : 0.25;

// Greedy: take the head whose removal costs least, look again, take the next. By the gradient: one
// look at the whole model, then straight through the list. Random: by lot.
const names = { greedy: "greedy", michel: "by the gradient", random: "random" };
const orders = ["greedy", "michel", "random"] as const;

for await (const report of live(trainDamage({ heads: headCount, headDropout, seed }))) {
  if (!report.findings) {
    curves([{ name: `h = ${headCount}`, points: report.curve }], {
      x: "training step",
      y: "accuracy",
      xDomain: [0, report.steps],
      yDomain: [0, 1],
    });
    continue;
  }
  const { races } = report.findings;
  race(
    orders.map((order) => ({
      name: names[order],
      steps: races[order].accuracy.map((value, gone) => ({
        left: headCount - gone,
        value,
        ...(gone > 0 && { removed: String(races[order].removed[gone - 1]! + 1) }),
      })),
    })),
    { value: "accuracy", domain: [0, 1], title: "Heads removed one by one" },
  );
  const fourLeft = (order: keyof typeof races) => races[order].accuracy[headCount - 4]!;
  // The bet above is about eight heads, trained plainly.
  const asked = headCount === 8 && headDropout === 0;
  const name = asked ? "four-left" : "greedy";
  result(name, fourLeft("greedy"), { label: "four left, greedy", digits: 3 });
  result("by-gradient", fourLeft("michel"), { label: "four left, by the gradient", digits: 3 });
}
