import { foxExample } from "experiments";
import { select, table, text, tokens } from "notebook";

const words = foxExample.sentence.split(" ");
const [found, fair] = ["Found.", "That entry holds."];

// What the three heads are said to extract: the entry, its words, and what a grammarian would say.
const cards = {
  "grammar head": [
    ["subject: fox", "fox", `${fair} Who jumps? The fox.`],
    ["verb: jumps", "jumps", `${fair} It is the only verb.`],
    [
      "object: dog",
      "dog",
      `${found} Nobody jumps a dog. Leave out “over”, and the sentence falls apart; ask for ` +
        "a passive, “the dog is jumped”, and there is none. The dog is the object of “over”.",
    ],
    ["modifiers: quick → fox, brown → fox, lazy → dog", "quick brown lazy", `${fair} All three.`],
  ],
  "meaning head": [
    ["animals: fox, dog", "fox dog", `${fair} Two animals, and no third.`],
    ["action: jumps", "jumps", `${fair} The same word as the verb, for another reason.`],
    ["colour: brown", "brown", fair],
    ["properties: quick, lazy", "quick lazy", fair],
  ],
  "space head": [
    ["relation: over", "over", `${fair} And look at which words it ties together.`],
    ["direction: fox → dog", "fox dog", `${fair} From the fox, past the dog.`],
    ["position: above", "over", `${fair} For a moment, at least.`],
  ],
} as const;

const entries = Object.values(cards).flat();
const [none, ...names] = ["choose", ...entries.map(([entry]) => entry)] as const;
const chosen = select("the wrong entry is", [none, ...names]);
const [, about, verdict] = entries.find(([entry]) => entry === chosen) ?? ["", "", ""];

table(
  ["card", "what is written on it"],
  Object.entries(cards).map(([card, lines]) => [card, lines.map(([entry]) => entry).join("; ")]),
);
const marked = about.split(" ");
tokens(words, {
  ...(about && { weights: words.map((word) => (marked.includes(word) ? 1 : 0)) }),
  title: "The words that the entry speaks of",
});
text(verdict || "Eleven entries, one mistake.");
