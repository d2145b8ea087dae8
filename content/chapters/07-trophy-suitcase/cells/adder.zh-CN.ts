import { matrixField, table, text } from "notebook";

// 大于 0 是替奖杯说话，小于 0 是替手提箱说话。
const [votes] = matrixField("每个视角怎么说", {
  rows: ["替奖杯说话"],
  columns: ["奖杯放进手提箱", "手提箱放进奖杯", "big", "small"],
  value: [[0, 0, 1, -1]],
  min: -2,
  max: 2,
  step: 0.5,
});

// 四个句子：各交出哪两个视角，it 指的又是谁。
const sentences = [
  { text: "奖杯（trophy）放不进手提箱：它太大", views: [0, 2], meant: "trophy" },
  { text: "奖杯（trophy）放不进手提箱：它太小", views: [0, 3], meant: "suitcase" },
  { text: "手提箱（suitcase）放不进奖杯：它太大", views: [1, 2], meant: "suitcase" },
  { text: "手提箱（suitcase）放不进奖杯：它太小", views: [1, 3], meant: "trophy" },
];
type Sentence = (typeof sentences)[number];

const sumOf = (votes: readonly number[], { views }: Sentence) =>
  views.reduce((sum, view) => sum + votes[view]!, 0);
const saidBy = (sum: number) => (sum > 0 ? "trophy" : sum < 0 ? "suitcase" : "答不出");
const rightOf = (votes: readonly number[]) =>
  sentences.filter((sentence) => saidBy(sumOf(votes, sentence)) === sentence.meant).length;

table(
  ["句子", "总和", "答", "实际所指"],
  sentences.map((sentence) => {
    const sum = sumOf(votes!, sentence);
    return [sentence.text, sum, saidBy(sum), sentence.meant];
  }),
);
text(`四句里对了 ${rightOf(votes!)} 句。`);
