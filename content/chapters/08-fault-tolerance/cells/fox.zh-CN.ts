import { foxExample } from "experiments";
import { select, table, text, tokens } from "notebook";

const words = foxExample.sentence.split(" ");
const [found, fair] = ["找到了。", "这一项没错。"];

// 据说三个头各自提取的东西：条目、涉及的词，以及语法学家会怎么说。
const cards = {
  "语法头": [
    ["主语：fox", "fox", `${fair}谁在跳？狐狸。`],
    ["谓语：jumps", "jumps", `${fair}全句只有这一个动词。`],
    [
      "宾语：dog",
      "dog",
      `${found}英语里没有“jump 一条狗”的说法。去掉 over，句子就散了；改成被动，` +
        "说 the dog is jumped，也不成话。dog 是介词 over 的宾语。",
    ],
    ["修饰关系：quick → fox，brown → fox，lazy → dog", "quick brown lazy", `${fair}三个都对。`],
  ],
  "语义头": [
    ["动物：fox，dog", "fox dog", `${fair}就这两只，没有第三只。`],
    ["动作：jumps", "jumps", `${fair}和谓语是同一个词，理由不同。`],
    ["颜色：brown", "brown", fair],
    ["属性：quick，lazy", "quick lazy", fair],
  ],
  "空间头": [
    ["空间关系：over", "over", `${fair}再看看它把哪些词连在一起。`],
    ["动作方向：fox → dog", "fox dog", `${fair}起跳的是狐狸，越过的是狗。`],
    ["相对位置：above", "over", `${fair}至少有一瞬间是这样。`],
  ],
} as const;

const entries = Object.values(cards).flat();
const [none, ...names] = ["请选择", ...entries.map(([entry]) => entry)] as const;
const chosen = select("写错的一项是", [none, ...names]);
const [, about, verdict] = entries.find(([entry]) => entry === chosen) ?? ["", "", ""];

table(
  ["卡片", "上面写着"],
  Object.entries(cards).map(([card, lines]) => [card, lines.map(([entry]) => entry).join("；")]),
);
const marked = about.split(" ");
tokens(words, {
  ...(about && { weights: words.map((word) => (marked.includes(word) ? 1 : 0)) }),
  title: "这一项说的是哪些词",
});
text(verdict || "十一项里有一项写错了。");
