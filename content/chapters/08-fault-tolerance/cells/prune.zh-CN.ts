import { trainDamage } from "experiments";
import { curves, live, race, result, select, slider } from "notebook";

const headCount = slider("头数 h", { min: 4, max: 12, step: 1, value: 8 });
const trainedWith = select("训练方式", ["普通", "随机丢头 0.25"]);
const seed = slider("随机种子", { min: 1, max: 10, step: 1, value: 1 });
const headDropout = trainedWith === "普通" ? 0 : 0.25;

// 贪心：去掉代价最小的头，重新看一遍，再去掉下一个。按梯度：对完整的模型只看一眼，
// 然后照单子一路去掉。随机：抽签。
const names = { greedy: "贪心", michel: "按梯度", random: "随机" };
const orders = ["greedy", "michel", "random"] as const;

for await (const report of live(trainDamage({ heads: headCount, headDropout, seed }))) {
  if (!report.findings) {
    curves([{ name: `h = ${headCount}`, points: report.curve }], {
      x: "训练步数",
      y: "准确率",
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
    { value: "准确率", domain: [0, 1], title: "一个一个地去掉头" },
  );
  const fourLeft = (order: keyof typeof races) => races[order].accuracy[headCount - 4]!;
  // 上面的赌注问的是八个头、普通训练。
  const asked = headCount === 8 && headDropout === 0;
  const name = asked ? "four-left" : "greedy";
  result(name, fourLeft("greedy"), { label: "剩四个头，贪心", digits: 3 });
  result("by-gradient", fourLeft("michel"), { label: "剩四个头，按梯度", digits: 3 });
}
