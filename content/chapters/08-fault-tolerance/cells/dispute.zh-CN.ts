import { disputeVote } from "experiments";
import { bars, result, slider, text } from "notebook";

// 文档里的四个头：一个认定是 dog，另外三个都偏向 fox。
const share = { min: 0.5, max: 1, step: 0.01 };
const wrong = slider("头 1 对 dog 的把握", { ...share, value: 0.99 });
const right = slider("头 2 对 fox 的把握", { ...share, value: 0.7 });
const helper = slider("头 3、头 4 对 fox 的把握", { ...share, value: 0.55 });

const fox = disputeVote({ wrong, right, helper });
bars(
  [
    { label: "头 1", value: 1 - wrong, head: 0 },
    { label: "头 2", value: right, head: 1 },
    { label: "头 3", value: helper, head: 2 },
    { label: "头 4", value: helper, head: 3 },
    { label: "平均", value: fox },
  ],
  {
    value: "“fox”的概率",
    domain: [0, 1],
    digits: 2,
    references: [{ value: 0.5, label: "不分胜负" }],
  },
);
text(`平均的结论：${fox > 0.5 ? "fox" : fox < 0.5 ? "dog" : "打成平手，没有结论"}。`);

// 上面的赌注问的是 0.99、0.7 和 0.55。
const asked = wrong === 0.99 && right === 0.7 && helper === 0.55;
result(asked ? "fox" : "other", fox, { label: "平均给“fox”的概率", digits: 3 });
