import { random } from "compute";
import { alignment, button, table } from "notebook";

// 每一类词的两种语言。介词只有 at 一个。
const lexicon = {
  subject: ["I 我", "you 你", "we 我们", "they 他们"],
  verb: ["love 爱", "study 学习", "discuss 讨论", "teach 教"],
  adjective: ["natural 自然", "new 新", "modern 现代", "simple 简单"],
  noun: ["language 语言", "speech 语音", "music 音乐", "art 艺术"],
  head: ["processing 处理", "analysis 分析", "theory 理论", "history 历史"],
  at: ["at 在"],
  place: ["home 家", "school 学校", "university 大学", "work 公司"],
  time: ["today 今天", "tomorrow 明天", "now 现在", "tonight 今晚"],
};
type Class = keyof typeof lexicon;

// 时间和地点在英文里放在最后，在中文里放在动词前面。
const english: Class[] = ["subject", "verb", "adjective", "noun", "head", "at", "place", "time"];
const chinese: Class[] = ["time", "subject", "at", "place", "verb", "adjective", "noun", "head"];

const half = (name: Class, language: number) =>
  lexicon[name].map((pair) => pair.split(" ")[language]!);
export const englishWords = english.flatMap((name) => half(name, 0)); // 29
export const chineseWords = chinese.flatMap((name) => half(name, 1)); // 29

/** 一句话的两种语言，以及每个中文词来自哪个位置。 */
export function drawPair(chance: ReturnType<typeof random>) {
  const leftOut: Class[][] = [["adjective"], ["head"], ["at", "place"], ["time"]];
  const absent = leftOut.filter(() => chance.integer(2) === 0).flat();
  const chosen = english.map((name) => chance.integer(lexicon[name].length));
  const there = (name: Class) => !absent.includes(name);
  const word = (name: Class, language: number) =>
    half(name, language)[chosen[english.indexOf(name)]!]!;
  const source = english.filter(there);
  return {
    english: source.map((name) => word(name, 0)),
    chinese: chinese.filter(there).map((name) => word(name, 1)),
    gold: chinese.filter(there).map((name) => source.indexOf(name)),
  };
}

const titles = ["主语", "动词", "（形容词）", "名词", "（中心名词）", "（at", "地点）", "（时间）"];
table(
  ["按英文次序", "词"],
  english.map((name, i) => [titles[i]!, lexicon[name].join(", ")]),
);

const pair = drawPair(random(16 + button("再抽一句")));
const perfect = pair.gold.map((source) => pair.english.map((_, s) => (s === source ? 1 : 0)));
alignment(perfect, {
  rows: pair.chinese,
  columns: pair.english,
  gold: pair.gold.map((source, row) => [row, source] as const),
  title: "完美的对齐应该是这样",
});
