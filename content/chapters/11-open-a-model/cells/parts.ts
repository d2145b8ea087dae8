import { miniLangText, miniLangWords } from "experiments";
import { slider, table, tokens } from "notebook";

const seed = slider("another text", { min: 1, max: 20, step: 1, value: 1 });
const words = miniLangText(seed).split(" ").filter((word) => word !== ".");

// The parts of speech, as a dictionary. It looks at one word at a time and at nothing else.
const parts = { name: [...miniLangWords.men, ...miniLangWords.women], colour: miniLangWords.colours,
  noun: miniLangWords.nouns.flat(), preposition: miniLangWords.prepositions, verb: miniLangWords.verbs,
  pronoun: miniLangWords.pronouns };
const partOf = (word: string) =>
  Object.entries(parts).filter(([, members]) => (members as readonly string[]).includes(word)).map(([part]) => part);

tokens(words);
table(["word", "part of speech"], words.map((word) => [word, partOf(word).join(" or ")]));
