import { askTrophy, trainTrophyModel } from "experiments";
import { select, tokens } from "notebook";

const model = trainTrophyModel({ seed: 1 }); // 两层，每层一个头，和上面一样

const nouns = ["trophy", "suitcase", "violin", "crate", "lamp", "drawer", "statue", "basket"];
const thing = select("放不进去的是", nouns, "violin");
const container = select("放进哪里", nouns, "drawer");
const adjectives = ["big", "large", "wide", "small", "little", "narrow"];
const adjective = select("它太……", adjectives);
const order = select("词序", ["thing first", "container first"]);
if (thing === container) throw new RangeError("请选两个不同的名词。");

// 这句话，以及换成相反形容词的同一句话。
for (const word of new Set([adjective, adjectives[(adjectives.indexOf(adjective) + 3) % 6]!])) {
  const answer = askTrophy(model, { thing, container, adjective: word, order });
  const shareOf = (word: string) => answer.nouns.find(({ noun }) => noun === word)?.share ?? 0;
  tokens(answer.words, { from: answer.words.indexOf("it"), weights: answer.words.map(shareOf) });
}
