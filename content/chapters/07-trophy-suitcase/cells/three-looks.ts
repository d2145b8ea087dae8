import { trophyExample } from "experiments";
import { heads } from "notebook";

const words = trophyExample.sentence.replace(".", "").split(" ");

// The table of the document as rows of attention: each head puts everything on one word.
const rows = trophyExample.looksAt.map((word) => [words.map((other) => (other === word ? 1 : 0))]);
heads(rows, { rows: [trophyExample.asks], columns: words, title: "From “it”, as in the document" });
