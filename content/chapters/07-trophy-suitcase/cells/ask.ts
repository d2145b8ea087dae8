import { askTrophy, trainTrophyModel } from "experiments";
import { bars, select, tokens } from "notebook";

const model = trainTrophyModel({ seed: 1 }); // two layers of one head, as above

const nouns = ["trophy", "suitcase", "violin", "crate", "lamp", "drawer", "statue", "basket"];
const thing = select("what does not fit", nouns, "violin");
const container = select("into what", nouns, "drawer");
const adjective = select("it is too …", ["big", "large", "wide", "small", "little", "narrow"]);
const order = select("word order", ["thing first", "container first"]);

if (thing === container) throw new RangeError("Choose two different nouns.");
const answer = askTrophy(model, { thing, container, adjective, order });
const shareOf = (word: string) => answer.nouns.find(({ noun }) => noun === word)?.share ?? 0;
tokens(answer.words, {
  from: answer.words.indexOf("it"),
  weights: answer.words.map(shareOf),
  title: "What “it” is taken for",
});
bars(
  answer.nouns.map(({ noun, share }) => ({ label: noun, value: share })),
  { value: "share", domain: [0, 1], digits: 2 },
);
