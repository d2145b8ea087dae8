import { miniLangText, miniLangWords } from "experiments";
import { slider, table, tokens } from "notebook";

const seed = slider("换一段文字", { min: 1, max: 20, step: 1, value: 1 });
const words = miniLangText(seed).split(" ").filter((word) => word !== ".");

// 词性就是一本词典：一次只看一个词，别的什么也不看。
const parts = { name: [...miniLangWords.men, ...miniLangWords.women], colour: miniLangWords.colours,
  noun: miniLangWords.nouns.flat(), preposition: miniLangWords.prepositions, verb: miniLangWords.verbs,
  pronoun: miniLangWords.pronouns };
const partOf = (word: string) =>
  Object.entries(parts).filter(([, members]) => (members as readonly string[]).includes(word)).map(([part]) => part);

tokens(words);
table(["词", "词性"], words.map((word) => [word, partOf(word).join(" 或 ")]));
