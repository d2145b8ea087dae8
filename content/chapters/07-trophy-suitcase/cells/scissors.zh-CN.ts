import { askTrophy, trainTrophyModel } from "experiments";
import { bars, heatmap, slider, switches, table } from "notebook";

const seed = slider("随机种子", { min: 1, max: 30, step: 1, value: 13 });
const model = trainTrophyModel({ seed }); // 两层，每层一个头

// 第一层里可以剪断的几类目光。
const looks = ["it", "nouns", "adjective", "others"] as const;
const names = ["it 看形容词", "名词看形容词", "形容词看名词", "旁观词看形容词"];
const state = switches("第 1 层的目光", { rows: names, options: ["保留", "剪断"] });
const cuts = looks.filter((_, i) => state[i] === "剪断");

const orders = ["thing first", "container first"] as const;
const sentences = orders.flatMap((order) =>
  ["big", "small"].map((adjective) => {
    const parts = { thing: "trophy", container: "suitcase", adjective, order };
    return { answer: askTrophy(model, parts, cuts), uncut: askTrophy(model, parts) };
  }),
);
table(
  ["句子", "it 被当成", "份额", "对吗"],
  sentences.map(({ answer: { words, meant, nouns } }) => {
    const first = nouns.toSorted((a, b) => b.share - a.share)[0]!;
    const right = first.noun === words[meant] ? "对" : "错";
    return [words.join(" "), first.noun, first.share, right];
  }),
  { digits: 2 },
);

// 什么都不剪时，第 1 层里每一类目光最亮有多亮。
const [it, end] = [8, 11]; // it 和形容词的位置
const brightest = looks.map((look) => {
  const weights = sentences.flatMap(({ uncut: { weights, words, thing, container } }) => {
    const map = weights[0]![0]!; // [T, T]
    const nouns = [thing, container];
    if (look === "it") return [map[it]![end]!];
    if (look === "nouns") return nouns.map((noun) => map[noun]![end]!);
    if (look === "adjective") return nouns.map((noun) => map[end]![noun]!);
    const others = words.map((_, place) => place);
    const busy = [it, end, ...nouns];
    return others.filter((place) => !busy.includes(place)).map((place) => map[place]![end]!);
  });
  return Math.max(...weights);
});
bars(
  brightest.map((value, i) => ({ label: names[i]!, value })),
  { value: "每一类里最亮的权重（未剪）", domain: [0, 1], digits: 2 },
);
const { words, weights } = sentences[0]!.answer;
heatmap(weights[0]![0]!, {
  rows: words,
  columns: words,
  rowAxis: "看的词",
  columnAxis: "被看的词",
  domain: [0, 1],
  title: "第 1 层（按剪过的画）",
});
