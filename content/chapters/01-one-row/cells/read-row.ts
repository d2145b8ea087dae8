import { select, tokens as shade } from "notebook";
import { printed, tokens } from "./sentence.ts";

// "The" and "the" are two words of this sentence, so each gets its position.
const names = tokens.map((token, position) => `${position} ${token}`);
const from = names.indexOf(select("the word that looks", names, "2 sits"));

shade(tokens, { weights: printed[from], from });
