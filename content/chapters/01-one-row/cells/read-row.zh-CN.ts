import { select, tokens as shade } from "notebook";
import { printed, tokens } from "./sentence.ts";

// 这句话里有 "The" 和 "the" 两个词，所以给每个词标上位置。
const names = tokens.map((token, position) => `${position} ${token}`);
const from = names.indexOf(select("正在看的词", names, "2 sits"));

shade(tokens, { weights: printed[from], from });
