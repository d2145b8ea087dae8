import { askTrophy, trainTrophyModel } from "experiments";
import { select, tokens } from "notebook";

const model = trainTrophyModel({ seed: 1 }); // two layers of one head, as above

const nouns = ["trophy", "suitcase", "violin", "crate", "lamp", "drawer", "statue", "basket"];
const thing = select("what does not fit", nouns, "violin");
const container = select("into what", nouns, "drawer");
const adjectives = ["big", "large", "wide", "small", "little", "narrow"];
const adjective = select("it is too …", adjectives);
const order = select("word order", ["thing first", "container first"]);
if (thing === container) throw new RangeError("Choose two different nouns.");

// The sentence, and the same with the opposite adjective.
for (const word of new Set([adjective, adjectives[(adjectives.indexOf(adjective) + 3) % 6]!])) {
  const answer = askTrophy(model, { thing, container, adjective: word, order });
  const shareOf = (word: string) => answer.nouns.find(({ noun }) => noun === word)?.share ?? 0;
  tokens(answer.words, { from: answer.words.indexOf("it"), weights: answer.words.map(shareOf) });
}
