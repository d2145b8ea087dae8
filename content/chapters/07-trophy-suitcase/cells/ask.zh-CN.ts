import { askTrophy, trainTrophyModel } from "experiments";
import { bars, select, tokens } from "notebook";

const model = trainTrophyModel({ seed: 1 }); // 两层，每层一个头，和上面一样

const nouns = ["trophy", "suitcase", "violin", "crate", "lamp", "drawer", "statue", "basket"];
const thing = select("放不进去的是", nouns, "violin");
const container = select("放进哪里", nouns, "drawer");
const adjective = select("它太……", ["big", "large", "wide", "small", "little", "narrow"]);
const order = select("词序", ["thing first", "container first"]);

if (thing === container) throw new RangeError("请选两个不同的名词。");
const answer = askTrophy(model, { thing, container, adjective, order });
const shareOf = (word: string) => answer.nouns.find(({ noun }) => noun === word)?.share ?? 0;
tokens(answer.words, {
  from: answer.words.indexOf("it"),
  weights: answer.words.map(shareOf),
  title: "it 被当成什么",
});
bars(
  answer.nouns.map(({ noun, share }) => ({ label: noun, value: share })),
  { value: "份额", domain: [0, 1], digits: 2 },
);
