import { attention, random } from "compute";
import { bars, heatmap, select, sentenceField, slider, text } from "notebook";

const sentence = "虽然天气不好，但是我们还是要出门";
const words = sentenceField("你的句子", { value: sentence, min: 2, max: 11 });
const number = slider("第几个词", { min: 1, max: 11, step: 1, value: 3 });
const wishes = ["什么也不换", "一个新的查询", "一个新的键", "一个新的值"];
const alike = "所有的词都用同一个键";
const change = select("改动：给这个词", [...wishes, alike], wishes[1]);

// 没有训练：每个词的查询、键、值都是随机抽的。
const dHead = 8;
const seedOf = (word: string) =>
  [...word].reduce((sum, c) => (31 * sum + c.codePointAt(0)!) % 99991, 7);
const draw = (word: string) => random(seedOf(word)).normals([3, dHead]).toArray<number[][]>();
const drawn = words.map(draw); // [T, 3, dHead]
const [Q, K, V] = [0, 1, 2].map((part) => drawn.map((vectors) => vectors[part]!)); // [T, dHead]

const chosen = Math.min(number, words.length) - 1;
const fresh = draw("另外某个词"); // [3, dHead]
const part = wishes.indexOf(change) - 1; // 0：查询，1：键，2：值
const changed = [Q!, K!, V!].map((rows, which) =>
  rows.map((row, i) => {
    if (change === alike) return which === 1 ? fresh[1]! : row;
    return which === part && i === chosen ? fresh[which]! : row;
  }),
);

const before = attention(Q!, K!, V!); // weights [T, T], output [T, dHead]
const after = attention(changed[0]!, changed[1]!, changed[2]!);

// 框出来的，是被这次改动牵动的权重。
const outline = words.flatMap((_, i) =>
  words.flatMap((_, j) =>
    Math.abs(after.weights.at(i, j) - before.weights.at(i, j)) > 1e-6 ? [[i, j] as const] : [],
  ),
);
text(change === wishes[0] || change === alike ? change : `${words[chosen]}：${change}`);
const [rowAxis, columnAxis] = ["提问的词", "被问的词"];
heatmap(after.weights, { rows: words, columns: words, outline, digits: 2, rowAxis, columnAxis });

const moved = words.map((_, i) =>
  Math.hypot(...after.output.toArray<number[][]>()[i]!.map((x, d) => x - before.output.at(i, d))),
);
bars(words.map((label, i) => ({ label: `${i + 1} ${label}`, value: moved[i]! })), {
  value: "每个词的输出变动了多少",
  digits: 2,
});
