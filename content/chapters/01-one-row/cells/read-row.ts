import { bars, select, tokens as shade } from "notebook";
import { printed, tokens } from "./sentence.ts";

// "The" and "the" are two words of this sentence, so each gets its position.
const names = tokens.map((token, position) => `${position} ${token}`);
const from = names.indexOf(select("the word that looks", names, "2 sits"));
const row = printed[from]!; // [T]

shade(tokens, { weights: row, from });
bars(names.map((label, position) => ({ label, value: row[position]! })), {
  value: "weight",
  domain: [0, 1],
  references: [{ value: 1 / tokens.length, label: "equal shares" }],
});
